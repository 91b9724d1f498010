extension Preset {
    /// Services in Go, in the layout of `cmd`, `internal` and `pkg`, or in packages by topic.
    static let go = Preset(
        name: "go", signs: [.manifest(.go)],
        infrastructure: operations + [
            "go.{mod,sum,work}", "go.work.sum", "vendor/**", "**/{migrations,migration,config,conf,configs,build}/**",
            "**/{database,db,sql,postgres,mysql,sqlite,redis,cache,queue,storage,infrastructure,infra,platform}/**",
            "**/{logger,logging,log,metrics,telemetry,tracing,client,clients,adapter,adapters}/**",
            "**/{config,db,database}.go", "sqlc.{yml,yaml}", "*.sql",
        ],
        domain: [
            "**/{domain,model,models,entity,entities,repository,repositories,store,stores,types,errors}/**",
            "**/{model,models,entity,entities,types,errors,repository,store}.go",
        ],
        application: [
            "**/{service,services,usecase,usecases,app,application,worker,workers,jobs}/**",
            "**/{service,services,usecase}.go",
        ],
        presentation: [
            "cmd/**", "main.go", "**/cmd/**", "**/{handler,handlers,controller,controllers,delivery,transport}/**",
            "**/{http,httpapi,rest,grpc,api,server,router,routes,routers,middleware,web,graphql,cli}/**", "api/**",
            "**/{handler,handlers,routes,router,server,middleware}.go", "*.{proto,tmpl,gohtml,templ,graphql}",
        ] + interface,
        soft: LayerPatterns(infrastructure: ["pkg/**", "**/{util,utils,helpers,common,lib,core}/**"]),
        last: LayerPatterns(application: ["*.go"]))
}
