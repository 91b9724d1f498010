extension CallSignature {
    /// Returns how a call does not fit; nil where it does.
    func mismatch(of call: Call) -> CallMismatch? {
        let positional = parameters.filter { $0.passing == .positionalOnly || $0.passing == .either }
        let takesMore = parameters.contains { $0.passing == .restPositional }
        if call.positional > positional.count, !takesMore {
            return .tooManyPositional(given: call.positional, taken: positional.count)
        }
        return unknownKeyword(in: call) ?? missing(in: call, positional)
    }

    private func unknownKeyword(in call: Call) -> CallMismatch? {
        if parameters.contains(where: { $0.passing == .restKeyword }) { return nil }
        let taken = parameters.filter { $0.passing == .either || $0.passing == .keywordOnly }.map(\.name)
        return call.keywords.first { !taken.contains($0) }.map(CallMismatch.unknownKeyword)
    }

    private func missing(in call: Call, _ positional: [Parameter]) -> CallMismatch? {
        if call.hasMoreKeywords { return nil }
        let open = call.hasMorePositional ? [] : positional.dropFirst(call.positional)
        let needed = open + parameters.filter { $0.passing == .keywordOnly }
        let missing = needed.filter { !$0.hasDefault && !call.keywords.contains($0.name) }.map(\.name)
        return missing.isEmpty ? nil : .missing(missing)
    }
}
