/// What one word of a declaration names.
enum DeclaredTarget: Hashable, Sendable {
    /// A change set or commit of this repository: `#12`, a branch's name, a commit's id.
    case own(String)
    /// Something in another repository, by its address.
    case foreign(String)
    /// Something at an address of which nobody knows whether it is this repository's.
    case unplaced(String)

    /// How many bytes of a word are read.
    static let longest = 255

    /// The directories in which forges show pull and merge requests.
    private static let requests: Set<Substring> = ["pull", "pulls", "merge_requests", "pull-requests", "pullrequest"]

    /// Reads a word with what stands around it in a sentence; nil where nothing is left.
    init?(word: Substring.UTF8View, in repository: RepositoryAddresses) {
        let bare = Self.withoutPunctuation(word)
        guard !bare.isEmpty, !bare.elementsEqual("and".utf8) else { return nil }
        // A cut word names nothing, and so the change set is held, which is what an unreadable need must lead to.
        guard bare.count <= Self.longest else {
            self = .own(String(decoding: bare.prefix(Self.longest), as: UTF8.self) + "…")
            return
        }
        self.init(String(decoding: bare, as: UTF8.self), in: repository)
    }

    private init(_ text: String, in repository: RepositoryAddresses) {
        if text.hasPrefix("https://") || text.hasPrefix("http://") {
            self.init(address: text, in: repository)
        } else if let (path, number) = Self.shorthand(text) {
            self.init(text, "#\(number)", isOwn: repository.include(path: path), repository)
        } else {
            // So many digits are rather the beginning of a commit's id than a number.
            let isCommit = text.utf8.count >= 7 && text.allSatisfy(\.isHexDigit)
            self = .own(isCommit ? text : ChangeSetID(spelled: text).text)
        }
    }

    private init(address: String, in repository: RepositoryAddresses) {
        let parts = Self.parts(of: address)
        guard parts.count > 2 else {
            self.init(address, address, isOwn: false, repository)
            return
        }
        if let (place, number) = Self.request(in: parts) {
            let path = parts[2..<place].filter { $0 != "-" }.joined(separator: "/")
            self.init(address, "#\(number)", isOwn: repository.include(host: parts[1], path: path), repository)
        } else {
            let isOwn = (3...parts.count).contains { end in
                repository.include(host: parts[1], path: parts[2..<end].joined(separator: "/"))
            }
            self.init(address, address, isOwn: isOwn, repository)
        }
    }

    private init(_ text: String, _ own: String, isOwn: Bool, _ repository: RepositoryAddresses) {
        self = isOwn ? .own(own) : repository.isEmpty ? .unplaced(text) : .foreign(text)
    }

    /// Whether it names a pull or merge request: what nobody writes by chance.
    var isRequest: Bool {
        switch self {
        case .own(let name): ChangeSetID(name).number != nil
        case .foreign(let text), .unplaced(let text):
            Self.shorthand(text) != nil || Self.request(in: Self.parts(of: text)) != nil
        }
    }

    private static func parts(of address: String) -> [Substring] {
        address.prefix { $0 != "#" && $0 != "?" }.split(separator: "/")
    }

    /// Finds where `pull` and the number behind it stand in an address.
    private static func request(in parts: [Substring]) -> (place: Int, number: Int)? {
        guard parts.count > 4, let place = parts.indices.dropFirst(3).last(where: { requests.contains(parts[$0]) }),
            place + 1 < parts.count, let number = number(parts[place + 1])
        else { return nil }
        return (place, number)
    }

    /// Reads `owner/repository#12` and `group/project!12`.
    private static func shorthand(_ text: String) -> (path: Substring, number: Int)? {
        guard let sign = text.lastIndex(where: { $0 == "#" || $0 == "!" }),
            let number = number(text[text.index(after: sign)...])
        else { return nil }
        let path = text[..<sign]
        return path.split(separator: "/").count > 1 ? (path, number) : nil
    }

    private static func withoutPunctuation(_ word: Substring.UTF8View) -> Substring.UTF8View {
        var rest = word.drop { "([{<'\"`*_".utf8.contains($0) }
        while let last = rest.last, ".,;:!?)]}>'\"`*_".utf8.contains(last) { rest = rest.dropLast() }
        return rest
    }

    private static func number(_ digits: Substring) -> Int? {
        digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
    }
}
