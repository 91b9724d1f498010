extension Preset {
    /// ASP.NET Core: one project with folders, or one project a ring as in clean architecture. The project's name
    /// wins over the folder's, and both over the class's.
    static let aspNet = Preset(
        name: "aspnet",
        signs: [
            .text("Microsoft.NET.Sdk.Web", .dotNet, name: "Microsoft.NET.Sdk.Web"),
            .text("Microsoft.AspNetCore", .dotNet, name: "Microsoft.AspNetCore"),
        ],
        infrastructure: operations + [
            "*.{sln,slnx,csproj,fsproj,props,targets,runsettings}", "global.json", "[Nn]u[Gg]et.[Cc]onfig",
            "appsettings*.json",
            "launchSettings.json", "web.config", "**/*Infrastructure*/**/*.*", "**/*.{AppHost,ServiceDefaults}/**",
            "**/{Migrations,Data,Persistence,Database,Configuration,Options}/**",
        ],
        domain: [
            "{,src/}*Domain/**/*.*", "{,src/}*Core/**/*.*", "src/*/*.Domain/**/*.*", "src/*/*.Core/**/*.*",
            "**/{Models,Entities,Domain,Enums,ValueObjects,Exceptions,Interfaces,Repositories,Specifications}/**",
        ],
        application: [
            "{,src/}*Application/**/*.*", "src/*/*.Application/**/*.*", "{,src/}*UseCases/**/*.*",
            "**/{Services,Application,Handlers,Commands,Queries,Behaviors,Jobs,BackgroundServices,Workers}/**",
            "*{Service,Handler,Manager}.cs",
        ],
        presentation: [
            "{,src/}*{Web,WebUI,WebApp,Api,API,.Server,.Client}/**/*.{cs,cshtml,razor}",
            "**/{Controllers,Pages,Views,Areas,ViewModels,Endpoints,Hubs,Components,Filters,Middleware,TagHelpers}/**",
            "**/{Dto,Dtos,DTOs,Contracts,Shared}/**", "**/wwwroot/**/*.*", "*.{cshtml,razor,resx}",
            "{Program,Startup}.cs", "*{Controller,Endpoint,Hub,ViewModel}.cs", "**/ClientApp/**/*.*", "*.http",
        ] + interface,
        soft: LayerPatterns(infrastructure: ["**/{Extensions,Helpers,Utils,Common,Shared}/**/*.{cs,fs}"]),
        last: LayerPatterns(application: ["*.{cs,fs}"]))
}
