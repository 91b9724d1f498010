extension ExampleShop {
    static let factory = """
        from flask import Flask

        from shop import extensions
        from shop.routes import catalogue, orders


        def create_app():
            app = Flask(__name__)
            extensions.init_app(app)
            app.register_blueprint(catalogue.bp)
            app.register_blueprint(orders.bp)
            return app

        """

    static let catalogueRoutes = """
        from flask import Blueprint, render_template

        from shop.services import catalogue

        bp = Blueprint("catalogue", __name__)


        @bp.get("/")
        def home():
            return render_template("home.html", products=catalogue.fresh_today())

        """

    static let orderRoutes = """
        from flask import Blueprint, redirect, render_template, request, url_for

        from shop.extensions import db
        from shop.models.order import Order
        from shop.services import checkout

        bp = Blueprint("orders", __name__, url_prefix="/orders")


        @bp.post("/")
        def place():
            order = checkout.place(request.form["email"], request.form.getlist("product"))
            return redirect(url_for("orders.show", order_id=order.id))


        @bp.get("/<int:order_id>")
        def show(order_id):
            return render_template("orders/show.html", order=db.get_or_404(Order, order_id))


        @bp.get("/<int:order_id>/status")
        def status(order_id):
            return render_template("orders/_status.html", order=db.get_or_404(Order, order_id))

        """

    static let baseTemplate = """
        <!doctype html>
        <html lang="en">
        <head>
          <title>{% block title %}Corner shop{% endblock %}</title>
          <script src="{{ url_for('static', filename='htmx.min.js') }}"></script>
        </head>
        <body>
          <main>
        {% block main %}{% endblock %}
          </main>
        </body>
        </html>

        """

    static let banner = """
        <aside class="banner">
          <h2>Summer sale</h2>
          <p>Two for one on everything for the garden: seeds, bulbs, pots and tools.</p>
          <ul>
            <li>Until the end of August, in the shop and online</li>
            <li>The cheaper of the two is free</li>
            <li>Not together with other offers</li>
          </ul>
        </aside>

        """

    static let home = """
        {% extends "base.html" %}
        {% block main %}
        \(banner)
        <section id="products">
          <h1>Fresh today</h1>
          {% include "catalogue/_rows.html" %}
        </section>
        {% endblock %}

        """

    static let rows = """
        <ul id="rows">
        {% for product in products %}
          <li>{{ product.name }}, {{ product.price }} EUR</li>
        {% else %}
          <li>Nothing here.</li>
        {% endfor %}
        </ul>

        """

    static let orderPage = """
        {% extends "base.html" %}
        {% block title %}Your order{% endblock %}
        {% block main %}
        <h1>{{ order.label() }}</h1>
        <p>Placed on {{ order.placed_at }}.</p>
        <div hx-get="{{ url_for('orders.status', order_id=order.id) }}" hx-trigger="every 10s">
          {% include "orders/_status.html" %}
        </div>
        {% endblock %}

        """

    static let orderStatus = """
        <p class="status">Your order is {{ order.status }}.</p>

        """
}
