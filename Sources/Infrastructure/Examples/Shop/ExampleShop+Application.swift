extension ExampleShop {
    static let catalogue = """
        from shop.extensions import db
        from shop.models.product import Product


        def fresh_today(limit=12):
            query = db.select(Product).order_by(Product.id.desc()).limit(limit)
            return db.session.scalars(query).all()


        def matching(text):
            query = db.select(Product).where(Product.name.icontains(text)).order_by(Product.name)
            return db.session.scalars(query).all()

        """

    static let checkout = """
        from shop.extensions import db
        from shop.models.order import Order
        from shop.models.product import Product
        from shop.services import mail


        def place(email, product_ids):
            products = [db.get_or_404(Product, product_id) for product_id in product_ids]
            order = Order(email=email, total=sum(product.price for product in products))
            db.session.add(order)
            db.session.commit()
            mail.send(email, "Thank you", f"{order.label()} is on its way.")
            return order

        """

    static let mail = """
        import smtplib
        from email.message import EmailMessage


        def send(to, subject, body):
            message = EmailMessage()
            message["From"] = "shop@example.org"
            message["To"] = to
            message["Subject"] = subject
            message.set_content(body)
            with smtplib.SMTP("localhost") as server:
                server.send_message(message)

        """
}
