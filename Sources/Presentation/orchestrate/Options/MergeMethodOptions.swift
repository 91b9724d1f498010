import ArgumentParser
package import Domain

/// How change sets are merged.
struct MergeMethodOptions: ParsableArguments {
    @Option(
        name: .long,
        help: """
            How change sets are merged: with a merge commit, squashed into one commit, or rebased. A label in \
            plan.mergeMethods of the configuration takes precedence. Defaults to plan.mergeMethod, else 'merge'.
            """)
    var mergeMethod: MergeMethod?
}

// ArgumentParser asks for the conformance; the type belongs to the domain, which knows no parser.
extension MergeMethod: ExpressibleByArgument {}
