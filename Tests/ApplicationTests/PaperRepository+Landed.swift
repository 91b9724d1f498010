import Application
import Domain

extension PaperRepository: LandedHistoryReader, ContainedHeadReader {
    func landedHistories(of changeSets: [ChangeSet], on base: Base, in graph: Void) -> [ObjectID: LandedHistory] {
        histories.filter { head, _ in changeSets.contains { $0.commit == head } }
    }

    func noChange(of changeSet: ChangeSet, on base: Base) -> NoChange? { nil }

    func containedHeads(in changeSets: [ChangeSet], on base: Base, _ graph: Void) -> [ObjectID: [ContainedHead]] {
        contained.filter { head, _ in changeSets.contains { $0.commit == head } }
    }

    /// A tree is a number here: those of a rebase that differs are named by the head.
    func differences(between one: ObjectID, and other: ObjectID) -> [TreeDifference] {
        one == other ? [] : deviating.values.first ?? []
    }
}
