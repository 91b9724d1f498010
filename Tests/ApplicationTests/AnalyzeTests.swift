import Application
import Domain
import Testing

@Suite("The whole way") struct AnalyzeTests {
    @Test("Every pair of clean ones is compared once, the others are not")
    func pairs() async throws {
        var repository = PaperRepository()
        for number in 1...4 { repository.add(number) }
        repository.add(5, relation: .unrelated)
        repository.add(6, relation: .merged)
        repository.clashes = [[PaperRepository.id(4)], [PaperRepository.id(1), PaperRepository.id(3)]]
        let analysis = try await repository.analysis(wantsPlan: false)
        #expect(
            analysis.changeSets.map(\.verdict.word) == ["clean", "clean", "clean", "conflicts", "unrelated", "merged"])
        #expect(analysis.comparedPairs == 3)
        #expect(analysis.pairs.map { [$0.first, $0.second] } == [["#1", "#3"]])
        #expect(analysis.plan == nil)
    }

    @Test("A clash of three that no pair shows is found by the rehearsal and named")
    func threeWayClash() async throws {
        var repository = PaperRepository()
        for number in 1...5 { repository.add(number) }
        repository.clashes = [[PaperRepository.id(2), PaperRepository.id(3), PaperRepository.id(5)]]
        let plan = try #require(try await repository.analysis().plan)
        #expect(plan.steps.map(\.id) == ["#1", "#2", "#3", "#4"])
        #expect(plan.conflictSets == [["#2", "#3", "#5"]])
        #expect(plan.held.map(\.id) == ["#5"])
        #expect(plan.held.first?.with == ["#2", "#3"])
        #expect(plan.optimality == Optimality(planned: 4, upperBound: 4, proven: true, firstInFirstOut: 4))
    }

    @Test("Two clashes of three that share a member cost one change set, where a queue loses two")
    func sharedMember() async throws {
        var repository = PaperRepository()
        for number in 1...5 { repository.add(number) }
        repository.clashes = [
            [PaperRepository.id(1), PaperRepository.id(2), PaperRepository.id(3)],
            [PaperRepository.id(1), PaperRepository.id(4), PaperRepository.id(5)],
        ]
        let plan = try #require(try await repository.analysis().plan)
        #expect(plan.optimality == Optimality(planned: 4, upperBound: 4, proven: true, firstInFirstOut: 3))
        #expect(plan.held.map(\.id) == ["#1"])
    }

    @Test("Where another order merges, nobody is held")
    func otherOrder() async throws {
        var repository = PaperRepository()
        for number in 1...3 { repository.add(number) }
        repository.badOrders = [[1, 2, 3].map(PaperRepository.id), [2, 1, 3].map(PaperRepository.id)]
        let plan = try #require(try await repository.analysis().plan)
        #expect(plan.held.isEmpty)
        #expect(plan.steps.map(\.id) == ["#1", "#3", "#2"])
        #expect(plan.optimality.proven)
        #expect(plan.optimality.firstInFirstOut == 2)
    }

    @Test("A clash of five is heeded, but then nothing is called proven")
    func largeClash() async throws {
        var repository = PaperRepository()
        for number in 1...6 { repository.add(number) }
        repository.clashes = [Set((1...5).map(PaperRepository.id))]
        let plan = try #require(try await repository.analysis().plan)
        #expect(plan.steps.count == 5)
        #expect(!plan.optimality.proven)
        #expect(plan.optimality.upperBound == 6)
    }

    @Test("What can't be told is unknown, and is never planned")
    func unknown() async throws {
        var repository = PaperRepository()
        repository.add(1)
        repository.add(2)
        repository.unreadable = [PaperRepository.id(2)]
        let analysis = try await repository.analysis()
        #expect(analysis.changeSets[1].verdict == .unknown(.reported("It is unreadable.")))
        #expect(analysis.plan?.steps.map(\.id) == ["#1"])
        #expect(analysis.plan?.held.map(\.reason) == [.unknown])
    }

    @Test("A head that can't be read is unknown with its reason, and the others are planned")
    func unreadableHead() async throws {
        var repository = PaperRepository()
        repository.add(1)
        repository.add(2, relation: .unreadable(.reported("Object 2 is missing.")))
        let analysis = try await repository.analysis()
        #expect(analysis.changeSets[1].verdict == .unknown(.reported("Object 2 is missing.")))
        #expect(analysis.comparedPairs == 0)
        #expect(analysis.plan?.steps.map(\.id) == ["#1"])
    }

    @Test("What is excluded is not judged, and the plan says what that costs")
    func excluded() async throws {
        var repository = PaperRepository()
        for number in 1...3 { repository.add(number) }
        repository.clashes = [[PaperRepository.id(1), PaperRepository.id(2)]]
        let analysis = try await repository.analysis(excluding: ["#3"])
        #expect(analysis.changeSets.map(\.id) == ["#1", "#2"])
        let outcome = try #require(analysis.plan?.constraints)
        #expect(outcome.lost == ["#3"])
        #expect(outcome.landedWithout == 2)
    }

    @Test("What is required lands though it costs others their place; what was never selected can't be required")
    func required() async throws {
        var repository = PaperRepository()
        for number in 1...3 { repository.add(number) }
        repository.clashes = [
            [PaperRepository.id(1), PaperRepository.id(2)], [PaperRepository.id(2), PaperRepository.id(3)],
        ]
        let free = try #require(try await repository.analysis().plan)
        #expect(free.steps.map(\.id) == ["#1", "#3"])
        let plan = try #require(try await repository.analysis(constraints: PlanConstraints(required: ["#2"])).plan)
        #expect(plan.steps.map(\.id) == ["#2"])
        #expect(plan.constraints?.lost == ["#1", "#3"])
        #expect(plan.constraints?.gained == ["#2"])
        await #expect(throws: ConstraintError.self) {
            try await repository.analysis(constraints: PlanConstraints(required: ["#9"]))
        }
    }

    @Test("What is to land first stands first")
    func first() async throws {
        var repository = PaperRepository()
        for number in 1...3 { repository.add(number) }
        let plan = try #require(try await repository.analysis(constraints: PlanConstraints(first: ["#3"])).plan)
        #expect(plan.steps.map(\.id) == ["#3", "#1", "#2"])
    }

    @Test("An empty selection is an empty plan that ends in the base's tree")
    func empty() async throws {
        let plan = try #require(try await PaperRepository().analysis().plan)
        #expect(plan.steps.isEmpty && plan.held.isEmpty)
        #expect(plan.predictedTree == PaperRepository.base.tree)
    }
}

@Suite("What more can land than the pairs say") struct RetryHeldTests {
    @Test("A pair that merges the other way round is an order, not a conflict of the plan")
    func reversedPair() async throws {
        var repository = PaperRepository()
        for number in 1...3 { repository.add(number) }
        repository.badOrders = [[1, 2].map(PaperRepository.id)]
        let analysis = try await repository.analysis()
        #expect(analysis.pairs.map { [$0.first, $0.second] } == [["#1", "#2"]])
        let plan = try #require(analysis.plan)
        #expect(plan.steps.map(\.id) == ["#2", "#1", "#3"])
        #expect(plan.held.isEmpty && plan.conflictSets.isEmpty)
        #expect(plan.steps[0].reasons.contains(.sequence(before: ["#1"])))
    }

    @Test("Two that clash alone land when a third lets them merge")
    func company() async throws {
        var repository = PaperRepository()
        for number in 1...3 { repository.add(number) }
        repository.clashes = [[1, 2].map(PaperRepository.id).reduce(into: []) { $0.insert($1) }]
        repository.peacemaker = PaperRepository.id(3)
        let plan = try #require(try await repository.analysis().plan)
        #expect(plan.steps.map(\.id) == ["#1", "#3", "#2"])
        #expect(plan.held.isEmpty)
        #expect(plan.optimality.planned == 3)
    }

    @Test("No plan lands less than a queue")
    func queue() async throws {
        var repository = PaperRepository()
        for number in 1...4 { repository.add(number) }
        repository.clashes = [Set([2, 3].map(PaperRepository.id)), Set([3, 4].map(PaperRepository.id))]
        repository.peacemaker = PaperRepository.id(2)
        let plan = try #require(try await repository.analysis().plan)
        #expect(plan.optimality.planned >= plan.optimality.firstInFirstOut)
    }
}
