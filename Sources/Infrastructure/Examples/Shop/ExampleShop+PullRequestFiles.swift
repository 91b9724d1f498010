// What the pull requests add: the lower layers.
extension ExampleShop {
    static let numberedOrder = order.replacing(
        """
            def label(self) -> str:
                return f"Order {self.id}: {self.total} EUR"
        """,
        with: """
                @property
                def number(self) -> str:
                    return f"{self.placed_at:%y%m}-{self.id:05d}"

                def label(self) -> str:
                    return f"Order {self.number}: {self.total} EUR"
            """)

    static let orderInCents =
        order
        .replacing("from decimal import Decimal\n", with: "")
        .replacing("import Numeric, String", with: "import String")
        .replacing("total: Mapped[Decimal] = mapped_column(Numeric(8, 2))", with: "total_cents: Mapped[int]")
        .replacing("{self.id}: {self.total} EUR", with: "{self.id}: {self.total_cents / 100:.2f} EUR")

    static let orderNumberTest = """
        from datetime import datetime

        from shop.models.order import Order


        def test_the_number_tells_the_month():
            order = Order(id=7, placed_at=datetime(2026, 3, 8))
            assert order.number == "2603-00007"

        """

    static let centsMigration = """
        import sqlalchemy as sa
        from alembic import op

        revision = "0003"
        down_revision = "0002"


        def upgrade():
            op.add_column("orders", sa.Column("total_cents", sa.Integer))
            op.execute("UPDATE orders SET total_cents = total * 100")
            op.alter_column("orders", "total_cents", nullable=False)
            op.drop_column("orders", "total")


        def downgrade():
            op.add_column("orders", sa.Column("total", sa.Numeric(8, 2)))
            op.execute("UPDATE orders SET total = total_cents / 100.0")
            op.drop_column("orders", "total_cents")

        """

    static let campaign = """
        from dataclasses import dataclass
        from datetime import date


        @dataclass(frozen=True)
        class Campaign:
            name: str
            first_day: date
            last_day: date

            def is_running(self, day: date) -> bool:
                return self.first_day <= day <= self.last_day

        """

    static let wholesalePrices = """
        CRATE = 12
        PALLET = 40 * CRATE


        def crates(pieces):
            return -(-pieces // CRATE)

        """
}
