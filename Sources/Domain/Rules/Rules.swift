/// The rules that there are.
package enum Rules {
    /// All that need nothing but a tree, by name.
    package static let all: [Rule] = [
        DuplicateDataKey.rule, LockOutOfStep.rule, ChangedSignature.rule, NewRequiredMember.rule,
        OverrideSignature.rule,
        RemovedException.rule, RemovedSymbol.rule, ImportCycle.rule, DuplicateDefinition.rule, ShadowedModule.rule,
        UndefinedName.rule, DuplicateBlock.rule, MissingTemplate.rule,
        MissingToken.rule, RemovedField.rule, EntityDrift.rule, UnguardedInput.rule, MissingLogin.rule,
        LostVariable.rule, UnusedArgument.rule, RemovedBlock.rule, MacroSignature.rule,
        MissingFixture.rule, PatchTarget.rule,
    ]

    /// The names of all that there are, as a configuration writes them.
    package static let names: Set<String> = Set(
        (all.map(\.name) + DesignRules.all(DesignLimits()).map(\.name) + MigrationRules.names + WebRules.names + [
            UpwardImport.name, VanishedWords.name, OutOfStep.name, ReturnsModel.name,
        ]).map(\.text))

    /// Returns the rules that are on for a project.
    package static func all(
        for architecture: Architecture, limits: DesignLimits = DesignLimits(), levels: RuleLevels
    ) -> [Rule] {
        let wanted = (DesignRules.all(limits) + [ReturnsModel.rule]).filter { levels.names($0.name) }
        return (all + [UpwardImport.rule(architecture)] + wanted).filter { !levels.isOff($0.name) }
            .sorted { $0.name < $1.name }
    }
}
