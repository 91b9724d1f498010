extension Preset {
    /// FastAPI and Starlette, with routers or endpoints. Schemas count to the domain, because services speak in them.
    static let fastAPI = Preset(
        name: "fastapi",
        signs: [.package("fastapi", .python), .package("starlette", .python), .package("litestar", .python)],
        infrastructure: pythonInfrastructure,
        domain: pythonDomain + ["**/{schemas,schema}/**/*.py", "**/{schemas,schema}.py", "**/crud/**", "**/crud.py"],
        application: pythonApplication,
        presentation: pythonPresentation + [
            "**/{dependencies,deps}.py", "{,src/,backend/,server/}{app,api,src}/main.py", "**/main.py",
        ], modules: pythonModules, soft: pythonSoft, last: pythonLast)
}
