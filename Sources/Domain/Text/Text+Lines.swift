extension Text {
    /// Returns the bytes of a line, from 1, as it stands; nil where there is none.
    package func line(_ number: Int) -> ArraySlice<UInt8>? {
        (1...max(1, lineCount)).contains(number) && lineCount > 0 ? bytes(ofLines: number - 1..<number) : nil
    }

    /// Returns the number of the first line, from 1, that has these bytes; nil where none has.
    package func firstLine(_ bytes: ArraySlice<UInt8>) -> Int? {
        (0..<lineCount).first { self.bytes(ofLines: $0..<$0 + 1).elementsEqual(bytes) }.map { $0 + 1 }
    }
}
