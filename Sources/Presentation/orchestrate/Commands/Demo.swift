import ArgumentParser
import Domain
import Examples
import Foundation
import Git
import Reporting

/// Shows the main job on an example.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Plan and merge the pull requests of an example shop.",
        discussion: """
            Creates a small repository with ten pull requests in a temporary directory, plans the merges, runs the merge \
            script there with git, and compares the resulting tree with the one that the plan predicts.

            EXAMPLES:
              orchestrate demo
              orchestrate demo --keep /tmp/shop
            """)

    @Option(
        name: .long, help: ArgumentHelp("Create the example in this new directory, and keep it.", valueName: "dir"))
    var keep: String?

    func run() async throws {
        try await Failure.reporting {
            let temporary = try keep == nil ? TemporaryDirectory(prefix: "orchestrate-demo") : nil
            let shop = DemoShop(path: keep ?? temporary?.url.appendingPathComponent("shop").path ?? "shop")
            try shop.build()
            try Terminal.write("A small shop with \(ExampleShop.pullRequests.count) open pull requests.\n\n")
            try Terminal.write(
                "$ orchestrate merge-plan --base main --heads '\(ExampleShop.heads)' --script merge.sh\n\n")
            let analysis = try await shop.analysis()
            guard let plan = analysis.plan else { throw Failure(.bug, "The analysis holds no plan.") }
            try Terminal.write(Self.page(plan, analysis))
            try shop.write(MergeScript.render(plan, of: analysis))
            try Terminal.write("\n$ sh merge.sh\n\n")
            try Terminal.write(try shop.runScript())
            return try compare(plan, in: shop)
        }
    }

    /// Returns the page of the command that is shown. The shop's dates are made up, and so its ages tell nothing.
    private static func page(_ plan: Plan, _ analysis: Analysis) -> String {
        let page = Terminal.page(forFile: nil)
        let selection = SelectionArguments(options: [["--base", "main"], ["--heads", ExampleShop.heads]])
        return PlanText(
            page: Page(width: page.width, palette: page.palette), scriptName: "merge.sh", selection: selection
        ).render(plan, of: analysis)
    }

    private func compare(_ plan: Plan, in shop: DemoShop) throws -> ExitCode {
        let tree = try shop.headTree()
        guard let predicted = plan.predictedTree, tree == predicted.hex else {
            throw Failure(
                .bug, "The plan predicts tree \(plan.predictedTree?.hex ?? "none"), but the script ended in \(tree).")
        }
        try Terminal.write(
            "\nThe trees agree: the plan predicts \(predicted.short), the script made \(tree.prefix(8)).\n")
        if keep != nil { try Terminal.write("The shop is in \(shop.path), the script is \(shop.scriptPath).\n") }
        return .success
    }
}
