import Application
import Domain
import Testing

@Suite("Carrying a plan out") struct ExecutePlanTests {
    @Test("Each step lands in the plan's order and keeps a reference of its own")
    func steps() async throws {
        let planned = try await PlannedOnPaper(3)
        let status = try await planned.apply()
        #expect(status.phase == .done)
        #expect(await planned.landed() == [1, 2, 3])
        let references = await planned.repository.references
        for (index, made) in status.state.made.enumerated() {
            let digest = planned.document.plan.digest.digestPrefix
            #expect(references["refs/orchestrate/\(digest)/step-\(index + 1)"] == made.commit)
            #expect(await planned.repository.recipe(of: made.commit)?.tree == planned.document.plan.steps[index].tree)
        }
    }

    @Test("What is about to be done is in the journal before it is done")
    func journal() async throws {
        let planned = try await PlannedOnPaper(2)
        _ = try await planned.apply(.branch(nil), .checking())
        #expect(
            planned.entries.map(\.word) == [
                "started", "intended", "made", "checking", "checked", "landed", "intended", "made", "checking",
                "checked", "landed",
            ])
        #expect(await planned.repository.workTrees.isEmpty)
    }

    @Test("A change set of which nothing may land stops the run before anything is written")
    func refused() async throws {
        let planned = try await PlannedOnPaper(3)
        await planned.repository.refuse(PaperRepository.id(2), because: .noTree)
        let before = await planned.repository.references
        await #expect(throws: ExecutionError.doesNotMerge(step: StepNumber(2), id: "#2", .unknown(.noTree))) {
            try await planned.apply(.branch(nil), .checking())
        }
        #expect(await planned.repository.references == before)
        #expect(planned.entries.isEmpty)
    }

    @Test(
        "A base that is none of the repository's stops the run",
        arguments: [
            ExecutionError.BaseFault.onNoBranch, .otherTree(.zero),
        ])
    func base(_ fault: ExecutionError.BaseFault) async throws {
        let planned = try await PlannedOnPaper(1)
        await planned.repository.refuseBase(fault)
        let base = planned.document.base
        await #expect(throws: ExecutionError.unusableBase(name: base.name, base.commit, fault)) {
            try await planned.apply()
        }
        #expect(planned.entries.isEmpty)
    }

    @Test("A plan that is carried out is not carried out again")
    func again() async throws {
        let planned = try await PlannedOnPaper(2)
        _ = try await planned.apply()
        let (references, entries) = (await planned.repository.references, planned.entries)
        #expect(try await planned.apply(.asBefore).phase == .done)
        #expect(await planned.repository.references == references)
        #expect(planned.entries == entries)
    }

    @Test("A branch that is at the base can be moved instead of making one")
    func onto() async throws {
        let planned = try await PlannedOnPaper(2)
        _ = try await planned.apply(.onto("main"))
        #expect(await planned.landed(on: "refs/heads/main") == [1, 2])
        #expect(await planned.landed() == nil)
    }

    @Test("Where a plan can't begin, nothing is written")
    func refusals() async throws {
        let planned = try await PlannedOnPaper(2)
        let base = planned.document.base.commit
        await planned.repository.push(base, to: "refs/heads/taken")
        await planned.repository.checkOut("refs/heads/main", at: "/home/ada/shop")
        let before = await planned.repository.references
        await #expect(throws: ExecutionError.branchExists(reference: "refs/heads/taken")) {
            try await planned.apply(.branch("taken"))
        }
        let use = BranchUse(workTree: "/home/ada/shop")
        await #expect(throws: ExecutionError.inUse(reference: "refs/heads/main", use)) {
            try await planned.apply(.onto("main"))
        }
        await #expect(throws: ExecutionError.noBranch(name: "nowhere")) { try await planned.apply(.onto("nowhere")) }
        await #expect(throws: ExecutionError.nothingUnderWay) { try await planned.apply(.asBefore) }
        #expect(await planned.repository.references == before)
        #expect(planned.entries.isEmpty)
    }

    @Test("A head that moved, a base that moved and a commit that is gone end the run before it begins")
    func moved() async throws {
        let head = try await PlannedOnPaper(2)
        await head.repository.push(PaperRepository.id(1), to: "refs/pull/2/head")
        await #expect(
            throws: ExecutionError.moved(
                .step(StepNumber(2), "#2"), reference: "refs/pull/2/head", planned: PaperRepository.id(2),
                now: PaperRepository.id(1), .planAgain)
        ) { try await head.apply() }
        let base = try await PlannedOnPaper(2)
        await base.repository.push(PaperRepository.id(1), to: "refs/heads/main")
        await #expect(throws: ExecutionError.self) { try await base.apply() }
        let gone = try await PlannedOnPaper(2)
        await gone.repository.lose(PaperRepository.id(1))
        await #expect(throws: ExecutionError.missingCommit(.step(StepNumber(1), "#1"), PaperRepository.id(1))) {
            try await gone.apply()
        }
        for planned in [head, base, gone] {
            #expect(planned.entries.isEmpty)
            #expect(await planned.landed() == nil)
        }
    }

    @Test("A head whose reference is gone is still the commit that was planned")
    func deletedHead() async throws {
        let planned = try await PlannedOnPaper(2)
        await planned.repository.push(nil, to: "refs/pull/2/head")
        #expect(try await planned.apply().phase == .done)
    }

    @Test("A head that moves while a check runs ends the run there, and what has landed stays")
    func movedLater() async throws {
        let planned = try await PlannedOnPaper(3)
        _ = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 2))
        await planned.repository.push(PaperRepository.id(1), to: "refs/pull/3/head")
        await #expect(throws: ExecutionError.self) { try await planned.apply(.asBefore) }
        #expect(await planned.landed() == [1])
    }

    @Test("A branch that somebody else moved is not moved back")
    func branchMoved() async throws {
        let planned = try await PlannedOnPaper(3)
        _ = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 2))
        await planned.repository.push(PaperRepository.id(3), to: planned.branch)
        await #expect(throws: ExecutionError.self) { try await planned.apply(.asBefore) }
        await #expect(throws: ExecutionError.self) { try await planned.rollBack() }
        #expect(await planned.repository.references[planned.branch] == PaperRepository.id(3))
    }

    @Test("A step that comes to another tree than planned ends the run, and nothing of it is kept")
    func otherTree() async throws {
        let planned = try await PlannedOnPaper(2)
        let other = planned.with(try await PlannedOnPaper(2) { $0.salt = 7 }.repository)
        await #expect(throws: ExecutionError.self) { try await other.apply() }
        #expect(await other.landed() == nil)
        #expect(other.entries.map(\.word) == ["started", "intended"])
    }

    @Test("A plan that is under way on one branch is not carried out on another")
    func otherTarget() async throws {
        let planned = try await PlannedOnPaper(2)
        _ = try await planned.apply()
        await #expect(
            throws: ExecutionError.otherTarget(asked: "refs/heads/other", current: planned.branch)
        ) { try await planned.apply(.branch("other")) }
    }

    @Test("A step's reference that the journal does not know means that lines are missing; the plan can be closed")
    func missingLines() async throws {
        let planned = try await PlannedOnPaper(3)
        _ = try await planned.apply(.branch(nil), .checking(), checking: planned.check(failsWith: 1))
        let reference = "refs/orchestrate/\(planned.document.plan.digest.digestPrefix)/step-2"
        await planned.repository.push(PaperRepository.id(1), to: reference)
        await #expect(throws: ExecutionError.self) { try await planned.apply(.asBefore) }
        await #expect(throws: ExecutionError.self) { try await planned.rollBack() }
        #expect(try await planned.quit().phase == .idle)
        #expect(try await planned.apply().phase == .done)
    }

    @Test("References of steps that no journal knows give way to those of a new start")
    func unknownReferences() async throws {
        let planned = try await PlannedOnPaper(2)
        let reference = "refs/orchestrate/\(planned.document.plan.digest.digestPrefix)/step-1"
        await planned.repository.push(PaperRepository.id(1), to: reference)
        let status = try await planned.apply()
        #expect(status.phase == .done)
        #expect(await planned.repository.references[reference] == status.state.made.first?.commit)
    }

    @Test("A plan of which neither the base nor a head is there is one of another repository")
    func otherRepository() async throws {
        let planned = try await PlannedOnPaper(2)
        let base = planned.document.base.commit
        for commit in [base, PaperRepository.id(1)] { await planned.repository.lose(commit) }
        await #expect(throws: ExecutionError.missingCommit(.base(planned.document.base.name), base)) {
            try await planned.apply()
        }
        await planned.repository.lose(PaperRepository.id(2))
        await planned.repository.push(PaperRepository.id(9), to: "refs/heads/main")
        await #expect(throws: ExecutionError.otherRepository(base: base, heads: 2)) { try await planned.apply() }
        #expect(planned.entries.isEmpty)
    }

    @Test("A base that the plan's own merge script moved is told from one that somebody else did")
    func scriptFirst() async throws {
        let planned = try await PlannedOnPaper(2)
        let digest = planned.document.plan.digest.digestPrefix
        await planned.repository.push(PaperRepository.id(1), to: "refs/orchestrate/\(digest)/script/step-1")
        await planned.repository.push(PaperRepository.id(1), to: "refs/heads/main")
        await #expect(
            throws: ExecutionError.moved(
                .base(planned.document.base.name), reference: "refs/heads/main", planned: planned.document.base.commit,
                now: PaperRepository.id(1), .rollBackScript)
        ) { try await planned.apply() }
    }
}
