extension Preset {
    /// Any other application: the names of directories that most stacks share.
    package static let generic = Preset(
        name: "generic", signs: [],
        infrastructure: operations + [
            "**/{migrations,migration,db,database,config,conf,configs,configuration,settings}/**",
            "**/{infrastructure,infra,persistence,adapters,clients,integrations}/**",
            "**/{config,settings,database}.*", "*.{sql,tf,gradle,cmake,lock}", "CMakeLists.txt", "vendor/**",
            "third_party/**", "cmake/**",
        ],
        domain: [
            "**/{domain,domains,model,models,entity,entities,repository,repositories,types}/**",
            "**/{model,models,entities,types}.*", "**/{Domain,Models,Entities,Repositories}/**",
        ],
        application: [
            "**/{application,service,services,usecase,usecases,use_cases,tasks,jobs,workers,actions,commands}/**",
            "**/{service,services,tasks,jobs}.*", "**/{Application,Services,UseCases,Jobs}/**",
        ],
        presentation: [
            "**/{controllers,controller,views,view,routes,routers,handlers,api,rest,http,web,ui,presentation,cli}/**",
            "**/{components,pages,layouts,screens,forms,middleware,graphql,client,frontend,cmd}/**",
            "**/{Presentation,Controllers,Views,Pages,Components,UI,Routes}/**",
            "**/{routes,views,urls,controllers,forms,handlers}.*", "/{main,app,index,server}.*",
            "/src/{main,app,index,server}.*",
        ] + interface,
        soft: LayerPatterns(infrastructure: ["**/{lib,libs,util,utils,helpers,common,shared,core,tools,scripts}/**/*.*"]
        ),
        last: LayerPatterns(
            application: [
                "*.{py,rb,php,go,rs,java,kt,scala,swift,cs,fs,c,h,cc,cpp,hpp,ex,exs,erl,clj,hs,ml,dart,lua,pl,js,mjs,ts}"
            ]), hasBrowserTree: false)
}
