/// Where the other pages of a list are. https://www.rfc-editor.org/rfc/rfc8288
enum LinkHeader {
    /// Returns where the next page is; nil for the last one.
    static func next(in header: String?) -> String? {
        for link in (header ?? "").split(separator: ",") {
            let parts = link.split(separator: ";").map { part in part.drop { $0 == " " } }
            guard let target = parts.first, target.hasPrefix("<"), let end = target.lastIndex(of: ">") else { continue }
            let isNext = parts.dropFirst().contains { $0 == "rel=\"next\"" || $0 == "rel=next" }
            if isNext { return String(target[target.index(after: target.startIndex)..<end]) }
        }
        return nil
    }
}
