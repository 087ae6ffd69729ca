from datetime import date

from shop.models import (
    Campaign,
    Category,
    Coupon,
    Customer,
    Delivery,
    Employee,
    Invoice,
    Item,
    Note,
    Order,
    Product,
    Profile,
    Region,
    Shelf,
    Supplier,
    Supply,
    Tag,
    Warehouse,
    WholesaleCustomer,
)


def fill(n):
    """Make n rows of each model; each row has n // 2 rows on the many side of its relations.

    Nullable relations are set on most rows and empty on some.
    """
    few = n // 2
    regions = fill_regions(n)
    employees = fill_employees(n, regions)
    products = fill_products(n, few, employees)
    customers = fill_customers(n, few, regions, employees)
    fill_orders(n, few, customers, products, employees, regions)
    fill_warehouses(n, few, regions, products)
    for subject in [*customers, *products]:
        for i in range(few):
            Note.objects.create(text=f"Note {i}", author=employees[i], subject=subject)


def fill_warehouses(n, few, regions, products):
    for i in range(n):
        warehouse = Warehouse.objects.create(name=f"Warehouse {i}", region=regions[i])
        for product in products[:few]:
            Shelf.objects.create(warehouse=warehouse, product=product)


def fill_regions(n):
    continent = Region.objects.create(name="Continent")
    return [Region.objects.create(name=f"Region {i}", parent=continent) for i in range(n)]


def fill_employees(n, regions):
    """A boss, whom half of the others report to; the rest report to one of these."""
    employees = []
    for i in range(n):
        manager = employees[0 if i <= n // 2 else 1] if employees else None
        employees.append(
            Employee.objects.create(
                name=f"Employee {i}", email=f"e{i}@shop.test", region=regions[i], manager=manager
            )
        )
    return employees


def fill_products(n, few, employees):
    categories = [Category.objects.create(name=f"Category {i}") for i in range(n)]
    suppliers = [Supplier.objects.create(name=f"Supplier {i}") for i in range(n)]
    products = [
        Product.objects.create(name=f"Product {i}", price=i + 1, created_by=employees[i])
        for i in range(n)
    ]
    for i, product in enumerate(products):
        product.categories.set(categories[:few])
        product.similar.add(products[i - 1])
        for supplier in suppliers[:few]:
            Supply.objects.create(supplier=supplier, product=product, price=i)
    return products


def fill_customers(n, few, regions, employees):
    tags = [Tag.objects.create(name=f"Tag {i}") for i in range(n)]
    customers = []
    for i in range(n):
        customers.append(
            Customer.objects.create(
                name=f"Customer {i}",
                email=f"c{i}@shop.test",
                preferences={"language": "en"},
                region=regions[i] if i % 4 != 3 else None,
                referrer=customers[0] if customers else None,
            )
        )
    for i in range(n):
        customers.append(
            WholesaleCustomer.objects.create(
                name=f"Wholesale {i}",
                email=f"w{i}@shop.test",
                region=regions[i],
                discount=i,
                account_manager=employees[i],
            )
        )
    for i, customer in enumerate(customers):
        customer.tags.set(tags[:few])
        if i % 2 == 0:
            Profile.objects.create(customer=customer, phone=f"555-{i}", home=regions[i % n])
    return customers


def fill_orders(n, few, customers, products, employees, regions):
    coupons = []
    for i in range(n):
        campaign = Campaign.objects.create(name=f"Campaign {i}", owner=employees[i])
        coupons.append(Coupon.objects.create(code=f"SAVE{i}", campaign=campaign))
    for i, customer in enumerate(customers[:n]):
        for j in range(few):
            order = Order.objects.create(
                number=f"{i}-{j}",
                total=10 * j + 5,
                priority=j == 0,
                customer=customer,
                coupon=coupons[i] if j % 2 == 0 else None,
                created_by=employees[i],
            )
            Item.objects.bulk_create(
                [Item(order=order, product=product) for product in products[:few]]
            )
            if j == 0:
                Delivery.objects.create(order=order).stops.add(customer.region or regions[0])
                Invoice.plain.create(order=order, due=date(2026, 1, 1))
