extension Preset {
    /// What Python web applications have below their domain.
    static let pythonInfrastructure =
        operations + [
            "/{migrations,config,conf,utils,instance,requirements,alembic}/", "**/{migrations,alembic}/**",
            "alembic.ini",
            "{,src/,backend/,server/}*/{config,conf,core,utils,util,helpers,lib,db,database,cache}/**",
            "{,src/,backend/,server/}*/{extensions,config,configs,database,db,celery,celery_app}.py",
            "{,src/,backend/,server/}*/{utils,util,helpers,typing}.py",
            "{,src/,backend/,server/}*/*{settings,logging}*.py",
            "/{config,configs,extensions,database,db,celery_app,celeryconfig,settings,utils,helpers}.py",
            "**/extensions.py", "**/extensions/**", "**/conf-templates/**", "**/{utils,util,lib,helpers,scripts}/**",
            "**/{transports,extapi,integrations,adapters,clients}/**", "/{setup*,hatch_build,noxfile,fabfile}.py",
            "gunicorn*.py", "requirements*.{txt,in}", "Pipfile*", "pyproject.toml", "uv.lock", "poetry.lock",
            "pdm.lock", "*.{cfg,ini,conf}",
        ]

    /// What Python web applications call their domain.
    static let pythonDomain = [
        "/models/", "/domain/", "**/models/**", "**/models.py", "**/{domain,entities,repositories}/**",
        "**/{model,entities,enums,constants}.py", "**/*_model{,s}.py",
        "{,src/,backend/,server/}*/{exceptions,errors,types}.py",
    ]

    /// Where Python web applications do their work; a module that nothing else places does some of it.
    static let pythonApplication = [
        "/services/", "/tasks/", "**/{services,service,tasks,jobs,workers,use_cases,usecases}/**",
        "**/{services,service,tasks,jobs,workers}.py", "**/*_{service,manager,tasks}.py", "*.{py,pyi}",
    ]

    /// What Python web applications show: entry points, commands, and all that browsers get.
    static let pythonPresentation =
        [
            "**/{routes,views,controllers,resources,endpoints}/**", "**/{api,handlers}/**",
            "**/{routes,views,controllers,resources,endpoints,handlers,api}.py", "**/*_{routes,views,controller}.py",
            "**/forms/**", "**/forms.py", "**/{serializers,schemas,middleware,middlewares}/**",
            "**/{serializers,middleware,decorators}.py", "**/{cli,commands}/**", "**/{cli,commands}.py", "**/pages/**",
            "/{app,main,run,dev,wsgi,asgi,manage,server,devserver}.py", "**/{run,wsgi,asgi,manage}.py",
        ] + interface + browserScripts
}
