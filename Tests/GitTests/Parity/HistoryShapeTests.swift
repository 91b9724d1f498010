import Domain
import Examples
import TestSupport
import Testing

/// Histories and trees of unusual shape.
@Suite struct HistoryShapeTests {
    @Test("A criss-cross in which each side kept the other's change", arguments: [6, 7, 12])
    func crissCross(line: Int) async throws {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "base\n", changes: [.lines("f")])
        try repository.commit(on: "left", from: "main", message: "left\n", changes: [.lines("f", [5: "left"])])
        try repository.commit(on: "right", from: "main", message: "right\n", changes: [.lines("f", [line: "right"])])
        for (side, first, second) in [("ours", "left", "right"), ("theirs", "right", "left")] {
            try repository.commit(
                on: side, from: first, merging: [second], message: "\(side)\n",
                changes: [.lines("f", [5: "left", line: "right", (side == "ours" ? 1 : 20): side])])
        }
        try await Fork(in: repository).expectGitsWord("")
    }

    @Test("A head that merges three others")
    func octopus() async throws {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "base\n", changes: [.lines("f"), .lines("g", of: "g")])
        for number in 1...3 {
            try repository.commit(
                on: "part\(number)", from: "main", message: "\(number)\n",
                changes: [.lines("f", [number * 5: "part \(number)"])])
        }
        try repository.commit(
            on: "theirs", from: "part1", merging: ["part2", "part3"], message: "octopus\n",
            changes: [.lines("f", [5: "part 1", 10: "part 2", 15: "part 3"])])
        try repository.commit(
            on: "ours", from: "part2", message: "ours\n", changes: [.lines("f", [1: "o", 10: "part 2"])])
        try await Fork(in: repository).expectGitsWord("clean")
        try repository.commit(on: "ours", message: "clash\n", changes: [.lines("f", [10: "part 2", 15: "ours"])])
        try await Fork(in: repository).expectGitsWord("conflicts [\"f\"]")
    }

    @Test("Two heads that each merge three others, and so have several merge bases")
    func octopusesAcross() async throws {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "base\n", changes: [.lines("f")])
        for number in 1...3 {
            try repository.commit(
                on: "part\(number)", from: "main", message: "\(number)\n",
                changes: [.lines("f", [number * 5: "part \(number)"])])
        }
        let parts = [5: "part 1", 10: "part 2", 15: "part 3"]
        try repository.commit(
            on: "ours", from: "part1", merging: ["part2", "part3"], message: "ours\n",
            changes: [.lines("f", parts.merging([1: "ours"]) { $1 })])
        try repository.commit(
            on: "theirs", from: "part3", merging: ["part1", "part2"], message: "theirs\n",
            changes: [.lines("f", parts.merging([20: "theirs"]) { $1 })])
        try await Fork(in: repository).expectGitsWord("clean")
    }

    @Test("A head that deletes everything, where the other edits something")
    func deletedAndEdited() async throws {
        let fork = try Fork(
            base: [.lines("f"), .lines("d/g", of: "g")], ours: [.delete("f"), .delete("d/g")],
            theirs: [.lines("f", [3: "theirs"])])
        try await fork.expectGitsWord("conflicts [\"f\"]")
    }

    @Test("A head that deletes everything, where the other changes nothing but adds")
    func deletedAndAdded() async throws {
        let fork = try Fork(
            base: [.lines("f"), .lines("d/g", of: "g")], ours: [.delete("f"), .delete("d/g")],
            theirs: [.lines("added", of: "a")])
        try await fork.expectGitsWord("clean")
    }

    @Test("Two heads that both delete everything")
    func deletedTwice() async throws {
        let fork = try Fork(base: [.lines("f")], ours: [.delete("f")], theirs: [.delete("f")])
        try await fork.expectGitsWord("clean 4b825dc642cb6eb9a060e54bf8d69288fbee4904")
    }

    @Test("A head that deletes all files but those that the other deletes")
    func deletedByHalves() async throws {
        let fork = try Fork(
            base: [.lines("f"), .lines("g", of: "g")], ours: [.delete("f")], theirs: [.delete("g")])
        try await fork.expectGitsWord("clean 4b825dc642cb6eb9a060e54bf8d69288fbee4904")
    }

    @Test("A base without a file", arguments: [false, true])
    func emptyBase(isSame: Bool) async throws {
        let fork = try Fork(
            base: [], ours: [.lines("f"), .lines("d/g", of: "g")],
            theirs: [.lines("f", isSame ? [:] : [3: "theirs"]), .lines("e/g", of: "e")])
        try await fork.expectGitsWord(isSame ? "clean" : "conflicts [\"f\"]")
    }
}
