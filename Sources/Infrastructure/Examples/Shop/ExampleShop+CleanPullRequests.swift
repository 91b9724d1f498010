import Domain

// One in each layer, a stack and a declared dependency.
extension ExampleShop {
    static let connections = ExamplePullRequest(
        37, "Keep database connections alive between requests", by: .tom, day: 5,
        changes: [
            .text(
                "shop/extensions.py",
                extensions.replacing(
                    "    db.init_app(app)",
                    with: """
                            app.config.setdefault("SQLALCHEMY_ENGINE_OPTIONS", {"pool_pre_ping": True, "pool_recycle": 300})
                            db.init_app(app)
                        """)),
            .text(
                "Dockerfile", dockerfile.replacing("\"gunicorn\", ", with: "\"gunicorn\", \"--keep-alive\", \"65\", ")),
            .text("shop/routes/health.py", healthRoutes),
            .text(
                "shop/__init__.py",
                factory.replacing("import catalogue, orders", with: "import catalogue, health, orders")
                    .replacing(
                        "    app.register_blueprint(orders.bp)",
                        with: "    app.register_blueprint(health.bp)\n    app.register_blueprint(orders.bp)")),
        ])

    static let orderNumbers = ExamplePullRequest(
        38, "Give every order a public number", by: .amir, day: 6,
        changes: [
            .text("shop/models/order.py", numberedOrder),
            .text("tests/test_order_number.py", orderNumberTest),
            .text(
                "shop/templates/orders/_status.html",
                orderStatus.replacing("Your order is", with: "Your order {{ order.number }} is")),
        ])

    static let orderLookUp = ExamplePullRequest(
        40, "Let customers look up an order by its number", by: .amir, day: 8, stackedOn: 38,
        changes: [
            .text("shop/services/orders.py", orderLookUpService), .text("shop/templates/orders/find.html", findPage),
            .text(
                "shop/routes/orders.py",
                orderRoutes.replacing("import checkout\n", with: "import checkout, orders\n")
                    .replacing("@bp.get(\"/<int:order_id>\")\n", with: findRoute + "@bp.get(\"/<int:order_id>\")\n")),
        ])

    static let htmlMail = ExamplePullRequest(
        36, "Send mail as HTML beside plain text", by: .bea, day: 4,
        changes: [
            .text(
                "shop/services/mail.py",
                mail.replacing(
                    "import EmailMessage\n", with: "import EmailMessage\n\nfrom flask import render_template\n"
                )
                .replacing("    message.set_content(body)\n", with: "    message.set_content(body)\n" + htmlPart)),
            .text("shop/templates/mail/letter.html", letterPage),
        ])

    static let searchWhileTyping = ExamplePullRequest(
        34, "Search the catalogue while you type", by: .yuki, day: 3,
        changes: [
            .text(
                "shop/routes/catalogue.py",
                catalogueRoutes.replacing("render_template\n", with: "render_template, request\n")
                    .replacing("home.html", with: "catalogue/index.html") + searchRoute),
            .rename(from: "shop/templates/home.html", to: "shop/templates/catalogue/index.html"),
            .text(
                "shop/templates/catalogue/index.html",
                home.replacing("  <h1>Fresh today</h1>\n", with: searchField)),
        ])

    static let bannerBelow = ExamplePullRequest(
        41, "Say when the summer sale runs, and show it below the products too", body: "Depends-On: #34", by: .chidi,
        day: 9,
        changes: [
            .text("shop/models/campaign.py", campaign), .text("shop/services/campaigns.py", campaignService),
            .text("shop/templates/home.html", home.replacing("</section>\n", with: "</section>\n\n" + banner)),
        ])
}
