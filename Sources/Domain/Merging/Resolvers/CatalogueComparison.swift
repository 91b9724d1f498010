/// Compares catalogues of translations.
package enum CatalogueComparison {
    /// Returns how many messages of one the other translates in the same way, and how many there are; nil where one is no
    /// catalogue.
    package static func messages(of other: [UInt8], like one: [UInt8]) -> (alike: Int, all: Int)? {
        guard let wanted = Catalogue(Text(one)), let found = Catalogue(Text(other)) else { return nil }
        let known = Dictionary(found.entries.map { ($0.key, $0.meaning) }) { first, _ in first }
        let messages = wanted.entries.filter { !$0.isHeader }
        return (messages.count { known[$0.key] == $0.meaning }, messages.count)
    }
}
