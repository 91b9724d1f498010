import Domain
import Testing

struct OtherRouteTests {
    @Test("routers of FastAPI keep their own prefix behind that of the include")
    func fastAPI() async throws {
        let site = try await TestSite([
            "app/main.py": """
            from fastapi import FastAPI
            from app.api import router as api_router
            app = FastAPI()
            app.include_router(api_router, prefix="/api")
            """,
            "app/api.py": """
            from fastapi import APIRouter
            from app import users
            router = APIRouter()
            router.include_router(users.router, prefix="/v1")
            """,
            "app/users.py": """
            from fastapi import APIRouter
            router = APIRouter(prefix="/users")
            @router.get("/{user_id}", name="users:get")
            async def show(user_id: int): ...
            @router.api_route("", methods=["POST", "PUT"])
            async def save(): ...
            """,
        ])
        #expect(site.routes == ["GET /api/v1/users/{user_id} users:get", "POST,PUT /api/v1/users save"])
    }

    @Test("patterns of Django are joined by their includes, and named by namespaces")
    func django() async throws {
        let site = try await TestSite([
            "site/urls.py": """
            from django.urls import include, path, re_path
            urlpatterns = [
                path("", home, name="home"),
                path("shop/", include("shop.urls")),
                re_path(r"^old/(?P<slug>[-\\w]+)/$", old, name="old"),
                path("api/", include(([path("ping", ping, name="ping")], "api"))),
            ]
            """,
            "shop/urls.py": """
            from django.urls import path
            from . import views
            app_name = "shop"
            urlpatterns = [path("<int:pk>/", views.Item.as_view(), name="item")]
            """,
            "shop/templates/shop/item.html": """
            {% url 'shop:item' pk=1 %} {% url "shop:gone" %} {% url 'shop:item' %}
            <form method="post" action="{% url 'home' %}">
            """,
        ])
        #expect(site.routes == [" / home", " /api/ping api:ping", " /old/<slug>/ old", " /shop/<int:pk>/ shop:item"])
        #expect(
            site.broken == [
                "error htmx/missing-argument shop/templates/shop/item.html:1",
                "error htmx/unknown-endpoint shop/templates/shop/item.html:1",
            ])
    }

    @Test("routers of Express are followed through require, lists and chains")
    func express() async throws {
        let site = try await TestSite([
            "src/app.js": """
            const express = require('express');
            const routes = require('./routes');
            const app = express();
            app.use(express.json());
            app.use('/v1', auth, routes);
            app.get('/health', (req, res) => res.send('ok'));
            """,
            "src/routes/index.js": """
            const express = require('express');
            const userRoute = require('./user');
            const router = express.Router();
            const all = [{ path: '/users', route: userRoute }];
            all.forEach((entry) => { router.use(entry.path, entry.route); });
            module.exports = router;
            """,
            "src/routes/user.js": """
            const { Router } = require('express');
            const router = Router();
            router.route('/:id').get(show).delete(remove);
            module.exports = router;
            """,
        ])
        #expect(
            site.routes == ["DELETE /v1/users/:id -", "GET /health -", "GET /v1/users/:id -"])
    }

    @Test("controllers of NestJS are routes")
    func nest() async throws {
        let site = try await TestSite([
            "src/users.controller.ts": """
            import { Controller, Get, Post } from '@nestjs/common';
            @Controller('users')
            export class UsersController {
              @Get() all() {}
              @Post(':id/lock') lock() {}
            }
            """
        ])
        #expect(site.routes == ["GET /users -", "POST /users/:id/lock -"])
    }
}
