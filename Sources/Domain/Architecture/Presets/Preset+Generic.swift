extension Preset {
    /// Any other application: the names of directories that most stacks share.
    static let generic = Preset(
        name: "generic", signs: [],
        infrastructure: operations + [
            "**/{migrations,migration,db,database,config,conf,configs,configuration,settings}/**",
            "**/{infrastructure,infra,persistence,adapters,clients,integrations,lib,libs,util,utils,helpers,common}/**",
            "**/{config,settings,database}.*", "*.{sql,tf,gradle,cmake,lock}", "CMakeLists.txt", "vendor/**",
            "third_party/**", "cmake/**",
        ],
        domain: [
            "**/{domain,domains,model,models,entity,entities,core,repository,repositories,types}/**",
            "**/{model,models,entities,types}.*", "**/{Domain,Models,Entities,Core,Repositories}/**",
        ],
        application: [
            "**/{application,service,services,usecase,usecases,use_cases,tasks,jobs,workers,actions,commands}/**",
            "**/{service,services,tasks,jobs}.*", "**/{Application,Services,UseCases,Jobs}/**",
            "*.{py,rb,php,go,rs,java,kt,scala,swift,cs,fs,c,h,cc,cpp,hpp,ex,exs,erl,clj,hs,ml,dart,lua,pl,js,mjs,ts}",
        ],
        presentation: [
            "**/{controllers,controller,views,view,routes,routers,handlers,api,rest,http,web,ui,presentation,cli}/**",
            "**/{components,pages,layouts,screens,forms,middleware,graphql,client,frontend,cmd}/**",
            "**/{Presentation,Controllers,Views,Pages,Components,UI,Routes}/**",
            "**/{routes,views,urls,controllers,forms,handlers}.*", "{,src/}{main,app,index,server}.*",
        ] + interface)
}
