import Domain

extension ExampleShop {
    /// The files of `main` at which the pull requests fork.
    static let files: [ScriptedChange] = [
        .text(".orchestrate.yml", configuration), .text("Dockerfile", dockerfile),
        .text("requirements.txt", requirements), .text("migrations/versions/0001_products.py", productsMigration),
        .text("migrations/versions/0002_orders.py", ordersMigration), .text("shop/__init__.py", factory),
        .text("shop/extensions.py", extensions), .text("shop/models/__init__.py", ""),
        .text("shop/models/product.py", product), .text("shop/models/order.py", order),
        .text("shop/services/__init__.py", ""), .text("shop/services/catalogue.py", catalogue),
        .text("shop/services/checkout.py", checkout), .text("shop/services/mail.py", mail),
        .text("shop/routes/__init__.py", ""), .text("shop/routes/catalogue.py", catalogueRoutes),
        .text("shop/routes/orders.py", orderRoutes), .text("shop/templates/base.html", baseTemplate),
        .text("shop/templates/home.html", home), .text("shop/templates/catalogue/_rows.html", rows),
        .text("shop/templates/orders/show.html", orderPage), .text("shop/templates/orders/_status.html", orderStatus),
        .text("tests/test_order.py", orderTest),
    ]

    static let configuration = """
        version: 1
        base: main
        layers:
          - name: infrastructure
            paths: [migrations/**, shop/extensions.py, Dockerfile, requirements.txt]
          - name: domain
            paths: [shop/models/**]
          - name: application
            paths: [shop/services/**]
          - name: presentation
            paths: [shop/__init__.py, shop/routes/**, shop/templates/**]
        support: [tests/**, "*.md", .orchestrate.yml]

        """

    static let dockerfile = """
        FROM python:3.12-slim
        WORKDIR /srv
        COPY requirements.txt .
        RUN pip install --no-cache-dir -r requirements.txt
        COPY . .
        CMD ["gunicorn", "shop:create_app()"]

        """

    static let requirements = """
        alembic==1.13.1
        Flask==3.0.2
        Flask-SQLAlchemy==3.1.1
        gunicorn==21.2.0
        psycopg==3.1.18

        """

    static let productsMigration = """
        import sqlalchemy as sa
        from alembic import op

        revision = "0001"
        down_revision = None


        def upgrade():
            op.create_table(
                "products",
                sa.Column("id", sa.Integer, primary_key=True),
                sa.Column("name", sa.String(80), nullable=False),
                sa.Column("price", sa.Numeric(8, 2), nullable=False),
                sa.Column("tag", sa.String(20)),
            )


        def downgrade():
            op.drop_table("products")

        """

    static let ordersMigration = """
        import sqlalchemy as sa
        from alembic import op

        revision = "0002"
        down_revision = "0001"


        def upgrade():
            op.create_table(
                "orders",
                sa.Column("id", sa.Integer, primary_key=True),
                sa.Column("email", sa.String(120), nullable=False),
                sa.Column("total", sa.Numeric(8, 2), nullable=False),
                sa.Column("status", sa.String(12), nullable=False),
                sa.Column("placed_at", sa.DateTime, nullable=False),
            )


        def downgrade():
            op.drop_table("orders")

        """

    static let extensions = """
        from flask_sqlalchemy import SQLAlchemy

        db = SQLAlchemy()


        def init_app(app):
            app.config.setdefault("SQLALCHEMY_DATABASE_URI", "postgresql+psycopg:///shop")
            db.init_app(app)

        """
}
