import Domain
import Testing

@Suite("A message on the base") struct LandingMessageTests {
    @Test(
        "names what it lands in the forms of forges and bots",
        arguments: [
            ("Add a thing (#12)", [12]), ("Merge pull request #12 from ada/topic", [12]),
            ("Merge pull request 'Add' (#12) from topic into main", [12]), ("Merged PR 12: Add a thing", [12]),
            ("Merged in topic (pull request #12)", [12]), ("Merge #12 #13", [12, 13]),
            ("Auto merge of #12 - ada:topic, r=bob", [12]),
            ("Merge branch 'topic' into 'main'\n\nAdd\n\nSee merge request group/shop!12", [12]),
            ("Backport \"Add (#7)\" (#12)", [12]),
        ] as [(String, Set<Int>)])
    func landed(message: String, numbers: Set<Int>) {
        #expect(LandingMessage(message).landed == numbers)
    }

    @Test(
        "lands nothing that it only talks about",
        arguments: [
            "Revert \"Add a thing (#12)\"", "Fix the import (fixes #12)", "Undo #12", "Mend #12 and more",
            "Add\n\nPart of (#12)", "Merge branch '#12'", "Count to (#twelve)", "Count (#99999999999999999999)", "",
            "()",
            "Merge", "Merged PR", "See merge request a!b",
        ])
    func mentioned(message: String) {
        #expect(LandingMessage(message).landed.isEmpty)
    }
}
