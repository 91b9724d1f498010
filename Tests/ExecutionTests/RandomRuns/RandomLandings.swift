import Domain
import TestSupport

/// What landed on `main` another way before anybody planned: pull requests that were squashed there, with or without more in
/// the same commit, and some of those taken back.
struct RandomLandings {
    private enum Event {
        case squash(Int, adding: Bool)
        case squashAndRevert(Int)
        case change(Int)
    }

    private let events: [Event]

    init(among numbers: [Int], _ random: inout SeededGenerator) {
        events = (0..<Int.random(in: 1...3, using: &random)).map { place in
            let number = random.pick(numbers)
            switch random.pick(0..<5) {
            case 0: return .squashAndRevert(number)
            case 1: return .change(place)
            case 2: return .squash(number, adding: true)
            default: return .squash(number, adding: false)
            }
        }
    }

    /// Whether one of them holds a pull request and stays.
    func brings(_ number: Int, _ contents: [Int: Set<Int>]) -> Bool {
        events.contains { event in
            switch event {
            case .squash(let landed, _): contents[landed]?.contains(number) ?? false
            case .squashAndRevert, .change: false
            }
        }
    }

    /// Lands them, in order; one that conflicts with `main` is passed over.
    func land(on repository: TestRepository) throws {
        for event in events {
            switch event {
            case .squash(let number, let adding): try squash(number, adding, on: repository)
            case .squashAndRevert(let number):
                let before = try repository.resolve("main").hex
                guard try squash(number, false, on: repository) else { continue }
                try commit("\(before)^{tree}", "Revert \"Change \(number)\"", on: repository)
            case .change(let place):
                try repository.commit(
                    on: "main", message: "Main \(place)", files: ["main\(place)/file.txt": "main \(place)\n"])
            }
        }
    }

    @discardableResult private func squash(
        _ number: Int, _ adding: Bool, on repository: TestRepository
    ) throws -> Bool {
        let merge = try repository.outcome(
            ofGit: ["merge-tree", "--write-tree", "main", "refs/pull/\(number)/head"])
        guard merge.status == 0, let tree = merge.text.split(separator: "\n").first else { return false }
        let start = try repository.resolve("main").hex
        try commit(String(tree), "Change \(number) (#\(number))", on: repository)
        guard adding else { return true }
        try repository.commit(on: "main", message: "More", files: ["more\(number).txt": "more\n"])
        let whole = try repository.tree(of: "main").hex
        try repository.reference("refs/heads/main", start)
        try commit(whole, "Change \(number) (#\(number))", on: repository)
        return true
    }

    private func commit(_ tree: String, _ message: String, on repository: TestRepository) throws {
        let tree = try repository.git("rev-parse", tree).trimmed
        let commit = try repository.git("commit-tree", "-p", "main", "-m", message, tree).trimmed
        try repository.reference("refs/heads/main", commit)
    }
}
