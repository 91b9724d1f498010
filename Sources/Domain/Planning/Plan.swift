/// The ordered steps, the held change sets with reasons, and the tree that must come out.
public struct Plan: Hashable, Sendable {
    /// What merges, in order.
    public let steps: [PlanStep]
    /// What does not, in selection order.
    public let held: [HeldChangeSet]
    /// The minimal sets of change sets that cannot all merge though each merges into the base.
    public let conflictSets: [[ChangeSetID]]
    /// Where a hard edge turned the order of the layers round.
    public let inversions: [Inversion]
    /// How good the choice of the steps is.
    public let optimality: Optimality
    /// The tree after the last step; the base's when there is none.
    public let predictedTree: ObjectID
    /// `sha256:` and 64 hexadecimal digits over base, steps and trees: the plan's name.
    public var digest: String

    /// Makes a plan.
    public init(
        steps: [PlanStep], held: [HeldChangeSet], conflictSets: [[ChangeSetID]], inversions: [Inversion],
        optimality: Optimality, predictedTree: ObjectID, digest: String = ""
    ) {
        self.steps = steps
        self.held = held
        self.conflictSets = conflictSets
        self.inversions = inversions
        self.optimality = optimality
        self.predictedTree = predictedTree
        self.digest = digest
    }
}

/// One merge.
public struct PlanStep: Hashable, Sendable {
    /// Its place, from 1.
    public let position: Int
    /// The change set merged.
    public let id: ChangeSetID
    /// Its pinned commit.
    public let commit: ObjectID
    /// The lowest layer it touches, `support` or `unplaced`.
    public let layer: String
    /// Steps of one wave need none of each other, and merge in any order: 1, or one more than the highest wave among what must
    /// come before.
    public let wave: Int
    /// The tree after this step.
    public let tree: ObjectID
    /// The planned change sets that must come before it.
    public let dependsOn: [Dependency]
    /// Why it stands here, in sentences without a full stop.
    public let because: [String]

    /// Makes a step.
    public init(
        position: Int, id: ChangeSetID, commit: ObjectID, layer: String, wave: Int, tree: ObjectID,
        dependsOn: [Dependency], because: [String]
    ) {
        self.position = position
        self.id = id
        self.commit = commit
        self.layer = layer
        self.wave = wave
        self.tree = tree
        self.dependsOn = dependsOn
        self.because = because
    }
}

/// A hard edge: what must merge before.
public struct Dependency: Hashable, Sendable {
    /// How it is known.
    public enum Kind: String, Sendable {
        case ancestry, declared, symbol, migration
    }

    /// The change set that must come first.
    public let id: ChangeSetID
    /// How it is known.
    public let kind: Kind
    /// What shows it.
    public let evidence: String

    /// Makes a dependency.
    public init(id: ChangeSetID, kind: Kind, evidence: String) {
        self.id = id
        self.kind = kind
        self.evidence = evidence
    }
}

/// A change set that does not merge now.
public struct HeldChangeSet: Hashable, Sendable {
    /// Why.
    public enum Reason: String, Sendable {
        case conflictsWithBase, conflicts, dependencyHeld, dependencyCycle, finding, merged, unrelated, unknown
    }

    /// The change set.
    public let id: ChangeSetID
    /// Its pinned commit.
    public let commit: ObjectID
    /// Why it is held.
    public let reason: Reason
    /// The change sets it is held for: those it clashes with, waits for, or stands in a cycle with.
    public let with: [ChangeSetID]
    /// Where it clashes.
    public let conflicts: [Conflict]
    /// What would free it, in sentences.
    public let advice: String

    /// Makes a held change set.
    public init(
        id: ChangeSetID, commit: ObjectID, reason: Reason, with: [ChangeSetID] = [], conflicts: [Conflict] = [],
        advice: String
    ) {
        self.id = id
        self.commit = commit
        self.reason = reason
        self.with = with
        self.conflicts = conflicts
        self.advice = advice
    }
}

/// Two steps of which the earlier one stands in a higher layer, because a hard edge wants it so.
public struct Inversion: Hashable, Sendable {
    /// The step that comes first, of the higher layer.
    public let earlier: ChangeSetID
    /// The step that comes later, of the lower layer.
    public let later: ChangeSetID
    /// The edge, in a sentence without a full stop.
    public let because: String

    /// Makes an inversion.
    public init(earlier: ChangeSetID, later: ChangeSetID, because: String) {
        self.earlier = earlier
        self.later = later
        self.because = because
    }
}

/// How many change sets the plan lands, against what could be.
public struct Optimality: Hashable, Sendable {
    /// How many it lands.
    public let planned: Int
    /// No plan of at least this one's priority lands more than this.
    public let upperBound: Int
    /// Whether no plan has a higher priority, and none as high lands more.
    public let proven: Bool
    /// How many land when they are merged in order of number and age, each that fits.
    public let firstInFirstOut: Int
    /// The total priority of what it lands, which comes before the number.
    public let priority: Priority

    /// A total priority, against what could be.
    public struct Priority: Hashable, Sendable {
        /// That of the plan; a negative priority counts 0.
        public let planned: Int
        /// No plan has more than this.
        public let upperBound: Int
        /// Whether the two are the same.
        public var isProven: Bool { planned == upperBound }

        /// Makes a measure.
        public init(planned: Int, upperBound: Int) {
            self.planned = planned
            self.upperBound = upperBound
        }
    }

    /// Makes a measure.
    public init(
        planned: Int, upperBound: Int, proven: Bool, firstInFirstOut: Int,
        priority: Priority = Priority(planned: 0, upperBound: 0)
    ) {
        self.priority = priority
        self.planned = planned
        self.upperBound = upperBound
        self.proven = proven
        self.firstInFirstOut = firstInFirstOut
    }
}
