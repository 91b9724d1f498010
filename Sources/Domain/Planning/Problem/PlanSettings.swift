/// What the user asks of a run: everything that bears on a plan beside the repository and its configuration.
package struct PlanSettings: Hashable, Sendable {
    /// Which merge attributes count.
    package var attributes: AttributePolicy
    /// Whether conflicts are resolved as `git rerere` recorded them.
    package var replaysResolutions: Bool
    /// How change sets are merged that no label decides; nil for the configuration's method.
    package var method: MergeMethod?
    /// What must land, and where.
    package var constraints: PlanConstraints
    /// Which of the selected heads were looked at, by the dates of their last commits.
    package var limits: HeadLimits
    /// What becomes of what merges and breaks the code.
    package var findings: FindingsUse
    /// Which answers of resolvers count where merges conflict; nil for the configuration's.
    package var resolvers: ResolverUse?
    /// How many seconds the search for the best plan stands for; see `PlanEffort`. Not pinned: it decides how long is looked,
    /// and the plan says what is proven.
    package var effort: Double
    /// Who decides merges. Not pinned: the verdicts are the same.
    package var engine: Engine

    /// Makes settings; without arguments those of a run that asks for nothing in particular.
    package init(
        attributes: AttributePolicy = .local, replaysResolutions: Bool = true, method: MergeMethod? = nil,
        constraints: PlanConstraints = PlanConstraints(), limits: HeadLimits = HeadLimits(),
        findings: FindingsUse = .hold, resolvers: ResolverUse? = nil, effort: Double = 2,
        engine: Engine = .auto
    ) {
        self.attributes = attributes
        self.replaysResolutions = replaysResolutions
        self.method = method
        self.constraints = constraints
        self.limits = limits
        self.findings = findings
        self.resolvers = resolvers
        self.effort = effort
        self.engine = engine
    }

    /// The settings that a plan pins: with another one of them it could be another plan.
    package var pinned: PlanSettings {
        PlanSettings(
            attributes: attributes, replaysResolutions: replaysResolutions, method: method, constraints: constraints,
            limits: limits, findings: findings, resolvers: resolvers)
    }

    /// A pinned setting that is not as usual: its name and value, as the digest has them. No user's option is spelled here, so
    /// that an old plan keeps its meaning when one is renamed.
    package struct Entry: Hashable, Sendable {
        /// What is set.
        package enum Name: String, Sendable, CaseIterable {
            case attributes, replay, method, parents, require, first, onlyLayer, land, since, newest, findings, resolve
        }

        /// What is set.
        package let name: Name
        /// What it is set to. Hostile text where it names a change set or a layer.
        package let value: String
    }

    /// The pinned settings that are not as usual, in a fixed order.
    package var entries: [Entry] {
        var entries: [Entry] = []
        if attributes != .local { entries.append(Entry(name: .attributes, value: attributes.rawValue)) }
        if !replaysResolutions { entries.append(Entry(name: .replay, value: "off")) }
        if let method { entries.append(Entry(name: .method, value: method.rawValue)) }
        entries += constraints.entries
        if let since = limits.since { entries.append(Entry(name: .since, value: "\(since)")) }
        if let newest = limits.newest { entries.append(Entry(name: .newest, value: "\(newest)")) }
        if findings != .hold { entries.append(Entry(name: .findings, value: findings.rawValue)) }
        if let resolvers { entries.append(Entry(name: .resolve, value: resolvers.rawValue)) }
        return entries
    }
}

extension PlanConstraints {
    /// The constraints as settings, in a fixed order.
    package var entries: [PlanSettings.Entry] {
        required.map { .init(name: .require, value: $0.text) } + first.map { .init(name: .first, value: $0.text) }
            + onlyLayers.map { .init(name: .onlyLayer, value: $0) }
            + (landsParents ? [.init(name: .parents, value: "land")] : [])
            + (landsAll ? [.init(name: .land, value: "all")] : [])
    }
}
