// What the pull requests add: the upper layers.
extension ExampleShop {
    static let orderLookUpService = """
        from shop.extensions import db
        from shop.models.order import Order


        def by_number(number):
            order_id = number.rpartition("-")[2]
            order = db.session.get(Order, int(order_id)) if order_id.isdigit() else None
            return order if order and order.number == number else None

        """

    static let htmlPart = """
            page = render_template("mail/letter.html", subject=subject, body=body)
            message.add_alternative(page, subtype="html")

        """

    static let letterPage = """
        <!doctype html>
        <title>{{ subject }}</title>
        <p>{{ body }}</p>
        <p>Your corner shop</p>

        """

    static let outboxService = """
        import uuid
        from pathlib import Path

        from flask import current_app, render_template


        def put(to, subject, body):
            letter = render_template("mail/letter.txt", to=to, subject=subject, body=body)
            folder = Path(current_app.instance_path) / "outbox"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{uuid.uuid4()}.eml").write_text(letter)

        """

    static let letterText = """
        From: shop@example.org
        To: {{ to }}
        Subject: {{ subject }}

        {{ body }}

        """

    static let campaignService = """
        from datetime import date

        from shop.models.campaign import Campaign

        SUMMER_SALE = Campaign("Summer sale", date(2026, 6, 1), date(2026, 8, 31))


        def running(day=None):
            return [SUMMER_SALE] if SUMMER_SALE.is_running(day or date.today()) else []

        """

    static let healthRoutes = """
        from flask import Blueprint

        from shop.extensions import db

        bp = Blueprint("health", __name__)


        @bp.get("/health")
        def health():
            db.session.execute(db.text("SELECT 1"))
            return "ok"

        """

    static let searchRoute = """


        @bp.get("/search")
        def search():
            products = catalogue.matching(request.args.get("text", ""))
            return render_template("catalogue/_rows.html", products=products)

        """

    static let searchField = """
          <h1>What are you looking for?</h1>
          <label for="text">Name of the product</label>
          <input id="text" name="text" type="search"
                 hx-get="{{ url_for('catalogue.search') }}" hx-trigger="input changed delay:200ms"
                 hx-target="#rows" hx-swap="outerHTML">

        """

    static let findRoute = """
        @bp.get("/find")
        def find():
            number = request.args.get("number", "")
            return render_template("orders/find.html", number=number, order=orders.by_number(number))



        """

    static let findPage = """
        {% extends "base.html" %}
        {% block title %}Find an order{% endblock %}
        {% block main %}
        <form hx-get="{{ url_for('orders.find') }}" hx-target="body">
          <input name="number" value="{{ number }}" placeholder="2603-00007">
          <button>Find</button>
        </form>
        {% if order %}
        <a href="{{ url_for('orders.show', order_id=order.id) }}">{{ order.label() }}</a>
        {% endif %}
        {% endblock %}

        """
}
