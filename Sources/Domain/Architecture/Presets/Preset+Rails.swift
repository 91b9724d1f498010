extension Preset {
    /// Ruby on Rails, also as engines or packs. Routes and locales stand in `config`, but are presentation.
    static let rails = Preset(
        name: "rails", signs: [.package("rails", .ruby)],
        infrastructure: operations + [
            "config/**", "config.ru", "db/**", "**/db/migrate/**", "vendor/**", "Gemfile*", "Rakefile",
            "*.gemspec", "**/config/**", "storage/**", "/{log,tmp}/",
        ],
        domain: [
            "app/models/**", "**/app/models/**", "app/{validators,types,values,domain,queries}/**",
            "**/app/{validators,queries}/**",
        ],
        application: [
            "app/{services,jobs,mailers,policies,interactors,operations,workers,uploaders,mailboxes}/**",
            "**/app/{services,jobs,mailers,policies,workers}/**", "app/{forms,notifiers,lib,channels,chewy}/**",
        ],
        presentation: [
            "app/{controllers,views}/**", "config/routes.rb", "config/routes/**", "config/locales/**",
            "**/config/routes.rb", "**/config/locales/**",
            "config/importmap.rb", "app/{helpers,javascript,javascripts,assets,components}/**",
            "app/{presenters,decorators,serializers,graphql,inputs,frontend,packs,builders,dashboards,admin,api}/**",
            "**/app/{controllers,views,helpers,assets,components,presenters,serializers,javascript}/**", "public/**",
            "*.{erb,haml,slim,jbuilder}",
        ] + interface,
        soft: LayerPatterns(infrastructure: ["lib/**", "**/lib/**", "extras/**"]),
        last: LayerPatterns(application: ["app/**", "**/app/**", "*.rb"]))
}
