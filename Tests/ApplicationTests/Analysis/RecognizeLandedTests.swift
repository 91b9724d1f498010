import Application
import Domain
import Testing

@Suite("What of a change set landed in another form") struct RecognizeLandedTests {
    private func part(upTo number: Int, isWhole: Bool = false, revertedBy revert: ObjectID? = nil) -> LandedPart {
        LandedPart(
            form: .squash, upTo: PaperRepository.id(number),
            landings: [.init(commit: PaperRepository.id(900), number: 7)], commits: 1, isWhole: isWhole,
            revertedBy: revert)
    }

    @Test("is listed as in the base where that is all of it, though its merge does something")
    func whole() async throws {
        var repository = PaperRepository()
        repository.add(1)
        repository.histories[PaperRepository.id(1)] = LandedHistory(part: part(upTo: 1, isWhole: true))
        let analysis = try await repository.analysis()
        #expect(analysis.changeSets[0].verdict.isClean)
        #expect(analysis.plan?.held.map(\.reason) == [.merged])
        #expect(analysis.plan?.held.first?.needsPerson == false)
    }

    @Test("lands with a warning where the base took it back")
    func reverted() async throws {
        var repository = PaperRepository()
        repository.add(1)
        let landed = part(upTo: 1, isWhole: true, revertedBy: PaperRepository.id(901))
        repository.histories[PaperRepository.id(1)] = LandedHistory(part: landed)
        #expect(try await repository.analysis().plan?.steps.map(\.warnings) == [[.landsAgain(landed)]])
    }

    @Test("is the number that the base's commit names, and the rest is tried as a rebase")
    func rest() async throws {
        var repository = PaperRepository()
        repository.add(1)
        repository.histories[PaperRepository.id(1)] = LandedHistory(part: part(upTo: 500))
        let assessed = try await repository.analysis().changeSets[0]
        #expect(assessed.landed?.owner == "#7")
        #expect(assessed.remainder?.isClean == true)
        #expect(assessed.remainder?.deviations == [])
    }

    @Test("holds what contains a change set that is not selected, unless it is told to land")
    func travellers() async throws {
        var repository = PaperRepository()
        repository.add(2)
        repository.stack(2, upon: 1)
        let head = ContainedHead(id: "#1", commit: PaperRepository.id(1), commits: [PaperRepository.id(1)])
        repository.contained[PaperRepository.id(2)] = [head]
        let held = try await repository.analysis().plan?.held
        #expect(held?.map(\.reason) == [.excluded])
        #expect(
            held?.first?.advice == [
                .contains([Traveller(id: "#1", cause: .notSelected, commits: [PaperRepository.id(1)])])
            ])
        let told = try await repository.analysis(constraints: PlanConstraints(landsParents: true))
        #expect(told.plan?.steps.map(\.id) == ["#2"])
    }
}
