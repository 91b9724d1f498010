import Domain

// A conflict in the domain, a deletion against an edit, the third of three that clash, and a history of its own.
extension ExampleShop {
    static let totalsInCents = ExamplePullRequest(
        31, "Store order totals in cents", by: .chidi, day: 2,
        changes: [
            .text("shop/models/order.py", orderInCents),
            .text("migrations/versions/0003_total_cents.py", centsMigration),
            .text(
                "shop/services/checkout.py",
                checkout.replacing(
                    "    order = Order(email=email, total=sum(product.price for product in products))",
                    with: """
                            cents = sum(int(product.price * 100) for product in products)
                            order = Order(email=email, total_cents=cents)
                        """)),
            .text(
                "tests/test_order.py",
                orderTest.replacing("from decimal import Decimal\n\n", with: "")
                    .replacing("total=Decimal(\"9.50\")", with: "total_cents=950")),
        ])

    static let outbox = ExamplePullRequest(
        42, "Put mail into an outbox instead of sending it at once", by: .ines, day: 10,
        changes: [
            .delete("shop/services/mail.py"), .text("shop/services/outbox.py", outboxService),
            .text("shop/templates/mail/letter.txt", letterText),
            .text(
                "shop/services/checkout.py",
                checkout.replacing("import mail\n", with: "import outbox\n")
                    .replacing("    mail.send(", with: "    outbox.put(")),
        ])

    static let bannerOffTheTop = ExamplePullRequest(
        43, "Take the summer sale off the top of the start page", by: .bea, day: 11,
        changes: [.text("shop/templates/home.html", home.replacing(banner + "\n", with: ""))])

    static let wholesale = ExamplePullRequest(
        44, "Import the wholesale shop", by: .tom, day: 11, isUnrelated: true,
        changes: [
            .text("README.md", "# Wholesale\n\nPrices for crates and pallets.\n"),
            .text("wholesale/__init__.py", ""), .text("wholesale/prices.py", wholesalePrices),
        ])
}
