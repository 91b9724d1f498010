extension ExampleShop {
    static let product = """
        from decimal import Decimal

        from sqlalchemy import Numeric, String
        from sqlalchemy.orm import Mapped, mapped_column

        from shop.extensions import db


        class Product(db.Model):
            __tablename__ = "products"

            id: Mapped[int] = mapped_column(primary_key=True)
            name: Mapped[str] = mapped_column(String(80))
            price: Mapped[Decimal] = mapped_column(Numeric(8, 2))
            tag: Mapped[str | None] = mapped_column(String(20))

        """

    static let order = """
        from datetime import datetime
        from decimal import Decimal

        from sqlalchemy import Numeric, String
        from sqlalchemy.orm import Mapped, mapped_column

        from shop.extensions import db


        class Order(db.Model):
            __tablename__ = "orders"

            id: Mapped[int] = mapped_column(primary_key=True)
            email: Mapped[str] = mapped_column(String(120))
            total: Mapped[Decimal] = mapped_column(Numeric(8, 2))
            status: Mapped[str] = mapped_column(String(12), default="placed")
            placed_at: Mapped[datetime] = mapped_column(default=datetime.now)

            def is_open(self) -> bool:
                return self.status in ("placed", "packed")

            def label(self) -> str:
                return f"Order {self.id}: {self.total} EUR"

        """

    static let orderTest = """
        from decimal import Decimal

        from shop.models.order import Order


        def test_a_placed_order_is_open():
            order = Order(id=1, email="eve@example.org", total=Decimal("9.50"), status="placed")
            assert order.is_open()

        """
}
