extension Preset {
    /// Servers in Swift: Vapor and Hummingbird, in one target or several.
    static let swiftServer = Preset(
        name: "swift-server",
        signs: [
            .text("vapor/vapor", .swift, name: "vapor"),
            .text("hummingbird-project/hummingbird", .swift, name: "hummingbird"),
            .text("name: \"hummingbird\"", .swift, name: "hummingbird"),
        ],
        infrastructure: operations + [
            "Package.swift", "Package.resolved", "**/{Migrations,Config,Configuration}/**",
            "**/{Database,Persistence,Infrastructure,Support}/**", "*{Migration,Configuration}.swift",
        ],
        domain: [
            "**/{Models,Entities,Domain,Repositories,Errors}/**", "*{Model,Repository,Error}.swift",
            "Sources/{*Domain,*Models,*Core}/**/*.swift",
        ],
        application: [
            "**/{Services,Jobs,UseCases,Application,Tasks,Queues}/**", "*{Service,Job,UseCase}.swift",
        ],
        presentation: [
            "**/{Controllers,Routes,Middleware,Middlewares,DTOs,DTO,Commands,Views,Resources,Public,Pages,Emails}/**",
            "*{Controller,Routes,Middleware,DTO,Context,Response,Request,Command}.swift", "*.leaf",
            "{routes,configure,entrypoint,main,App,Application+build,boot,app}.swift", "Resources/**", "Public/**",
        ] + interface,
        soft: LayerPatterns(infrastructure: ["**/{Extensions,Utilities,Helpers,Common}/**"]),
        last: LayerPatterns(application: ["*.swift"]))
}
