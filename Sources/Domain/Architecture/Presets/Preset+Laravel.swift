extension Preset {
    /// Laravel, with the directories its own skeleton has and those that larger applications add.
    static let laravel = Preset(
        name: "laravel",
        signs: [.package("laravel/framework", .php), .package("laravel/lumen-framework", .php)],
        infrastructure: operations + [
            "config/**", "database/**", "bootstrap/**", "storage/**", "artisan", "composer.*", "app/Providers/**",
            "stubs/**", "**/Database/**",
            "**/Providers/**",
            "vite.config.*", "webpack.mix.js", "server.php",
        ],
        domain: [
            "app/Models/**", "app/{Enums,Rules,Casts,Data,DTO,DTOs,Exceptions,Domain,Domains,Entities}/**",
            "app/{Repositories,Contracts,ValueObjects,Scopes,QueryBuilders}/**", "**/{Models,Entities,Enums}/**",
            "src/Domain/**",
        ],
        application: [
            "app/{Services,Actions,Jobs,Listeners,Events,Mail,Notifications,Observers,Policies}/**",
            "app/{Imports,Exports,Pipelines,UseCases}/**", "**/{Services,Actions,Jobs,Listeners,Events}/**",
        ],
        presentation: [
            "app/Http/**", "app/Console/**", "app/{Livewire,Filament,View,GraphQL,Nova,Orchid,Broadcasting}/**",
            "routes/**", "resources/**", "public/**", "lang/**", "*.blade.php", "**/{Http,Resources,Routes,routes}/**",
        ] + interface,
        soft: LayerPatterns(infrastructure: ["app/{Support,Helpers,Traits,Utils}/**", "app/{helpers,Helpers}.php"]),
        last: LayerPatterns(application: ["app/**", "*.php"]))
}
