import Application
import Domain
import Testing

@Suite("What is found out about one change set") struct ExplainChangeSetTests {
    @Test("Its files stand in their layers, with the lines that changed since it left the base")
    func files() async throws {
        var paper = PaperRepository()
        paper.add(1)
        let analysis = try await paper.analysis(wantsPlan: false)
        let explanation = try #require(try await ExplainChangeSet(reader: PaperTexts())("#1", in: analysis))
        #expect(explanation.files.map(\.layer) == ["domain"])
        #expect(
            explanation.files.map(\.lines) == [
                LineChanges(from: Text(Array("old\n".utf8)), to: Text(Array("new\nmore\n".utf8)))
            ])
        #expect(try await ExplainChangeSet(reader: PaperTexts())("#9", in: analysis) == nil)
    }

    @Test("A file that can't be compared says why, and is there all the same")
    func unread() async throws {
        var paper = PaperRepository()
        paper.add(1)
        let analysis = try await paper.analysis(wantsPlan: false)
        let texts = PaperTexts(unread: ["app/models/a.py": .tooLarge])
        let explanation = try #require(try await ExplainChangeSet(reader: texts)("#1", in: analysis))
        #expect(explanation.files.map(\.lines) == [.unknown(.tooLarge)])
    }
}

@Suite("How a change set could be cut") struct AdviseSplitTests {
    private static func advice(
        touching paths: [RepositoryPath], texts: PaperTexts = PaperTexts(), stacks: PaperStacks = PaperStacks()
    ) async throws -> SplitAdvice {
        var paper = PaperRepository()
        paper.add(1, touching: paths[0])
        paper.touch(1, paths)
        let analysis = try await paper.analysis(wantsPlan: false)
        let assessed = try #require(analysis.changeSet("#1"))
        return try await AdviseSplit(reader: texts, merger: stacks)(assessed, in: analysis)
    }

    private static let both: [RepositoryPath] = ["app/models/a.py", "app/views/a.py"]

    @Test("One layer needs no cut")
    func needless() async throws {
        #expect(try await Self.advice(touching: ["app/models/a.py"]) == .needless(layer: "domain"))
    }

    @Test("A part that conflicts keeps those above it waiting")
    func parts() async throws {
        guard case .stack(let whole) = try await Self.advice(touching: Self.both),
            case .stack(let stopped) = try await Self.advice(
                touching: Self.both, stacks: PaperStacks(conflicting: 0))
        else { Issue.record("no stack"); return }
        #expect(whole.parts.map(\.outcome) == [0, 1].map { .clean(tree: PaperRepository.id(700 + $0)) })
        #expect(whole.result == PaperRepository.id(701))
        #expect(stopped.parts.last?.outcome == .waits(own: []))
        #expect(stopped.result == nil)
    }

    @Test(
        "Without a single merge base, or where the parts are not the whole, there is no stack",
        arguments: [
            (PaperTexts(fork: .none), PaperStacks()), (PaperTexts(fork: .several([.zero])), PaperStacks()),
            (PaperTexts(fork: .unknown(.reported("It is missing."))), PaperStacks()),
            (PaperTexts(), PaperStacks(coversHead: false)),
        ])
    func impossible(_ texts: PaperTexts, _ stacks: PaperStacks) async throws {
        guard case .impossible = try await Self.advice(touching: Self.both, texts: texts, stacks: stacks) else {
            Issue.record("it is cut")
            return
        }
    }
}
