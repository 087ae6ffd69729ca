from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property

from shop.base import Tracked
from shop.chosen import ChosenManager, ShippedOrderQuerySet, made_manager, make_manager
from shop.querysets import (
    ArchivedOrderManager,
    DiscountedOrderManager,
    InvoiceManager,
    OrderQuerySet,
    PriorityOrderManager,
    RecentOrderManager,
    ShelfManager,
    DeliveryQuerySet,
    WarehouseManager,
    ProductQuerySet,
)
import shop.typed  # noqa: F401


class Region(models.Model):
    name = models.CharField(max_length=50)
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="children"
    )

    def __str__(self):
        return self.name


class Employee(models.Model):
    name = models.CharField(max_length=50)
    email = models.EmailField()
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    manager = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="reports"
    )

    def __str__(self):
        return self.name

    def chain(self):
        """Everyone above this employee, nearest first."""
        return [self.manager, *self.manager.chain()] if self.manager else []


class Tag(models.Model):
    name = models.CharField(max_length=50)

    def __str__(self):
        return self.name


class Note(models.Model):
    text = models.TextField()
    author = models.ForeignKey(Employee, on_delete=models.CASCADE, related_name="notes")
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("content_type", "object_id")

    def __str__(self):
        return self.text

    def clean(self):
        if not self.text:
            self.text = f"A note of {self.author.name}"


class Customer(models.Model):
    name = models.CharField(max_length=50)
    email = models.EmailField()
    balance = models.IntegerField(default=0)
    preferences = models.JSONField(default=dict)
    region = models.ForeignKey(
        Region, on_delete=models.SET_NULL, null=True, blank=True, related_name="customers"
    )
    referrer = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True)
    tags = models.ManyToManyField(Tag, related_name="customers")
    notes = GenericRelation(Note)

    def __str__(self):
        return self.name

    @property
    def region_name(self):
        return self.region.name if self.region else ""

    @property
    def short_email(self):
        return self.email.split("@")[0]

    @cached_property
    def tag_names(self):
        return [tag.name for tag in self.tags.all()]

    def owed(self):
        return sum(order.total for order in self.orders.all())


class WholesaleCustomer(Customer):
    discount = models.IntegerField(default=0)
    account_manager = models.ForeignKey(Employee, on_delete=models.PROTECT, related_name="accounts")


class Account(Customer):
    """A customer who answers to operators, some of them from its own columns alone."""

    class Meta:
        proxy = True

    def __contains__(self, number):
        return self.orders.filter(number=number).exists()

    def __iter__(self):
        return iter(self.orders.all())

    def __len__(self):
        return self.orders.count()

    def __getitem__(self, place):
        return self.orders.order_by("pk")[place]

    def __call__(self):
        return str(self.referrer)

    def __format__(self, spec):
        return f"{self.name} by way of {self.referrer}"

    def __gt__(self, other):
        return self.balance > other.balance

    def __enter__(self):
        return str(self.referrer)

    def __exit__(self, *failure):
        pass


class Contact(Customer):
    """A customer who is the same as all others of the same referrer."""

    class Meta:
        proxy = True

    def __eq__(self, other):
        return str(self.referrer) == str(other.referrer)

    def __hash__(self):
        return hash(str(self.referrer))

    def __bool__(self):
        return self.referrer is not None and self.referrer.name != ""


class Profile(models.Model):
    customer = models.OneToOneField(Customer, on_delete=models.CASCADE, related_name="profile")
    phone = models.CharField(max_length=20)
    home = models.ForeignKey(Region, on_delete=models.PROTECT)

    def __str__(self):
        return self.phone


class Coupon(models.Model):
    code = models.CharField(max_length=20, unique=True)
    percent = models.IntegerField(default=10)
    campaign = models.ForeignKey("Campaign", on_delete=models.CASCADE, related_name="coupons")

    def __str__(self):
        return self.code


class Campaign(models.Model):
    name = models.CharField(max_length=50)
    owner = models.ForeignKey(Employee, on_delete=models.PROTECT, related_name="+")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.pk and self.owner_id:
            self.take_name()

    def __str__(self):
        return self.name

    def take_name(self):
        self.name = self.name or f"Campaign of {self.owner.name}"


class Order(Tracked):
    class Status(models.TextChoices):
        OPEN = "open"
        PAID = "paid"
        SENT = "sent"

    number = models.CharField(max_length=20, unique=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    total = models.IntegerField(default=0)
    priority = models.BooleanField(default=False)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")
    coupon = models.ForeignKey(
        Coupon, on_delete=models.SET_NULL, null=True, blank=True, related_name="orders"
    )
    notes = GenericRelation(Note, related_query_name="order")

    objects = OrderQuerySet.as_manager()

    def __str__(self):
        return f"Order {self.number}"

    @property
    def customer_name(self):
        return self.customer.name

    @property
    def payer(self):
        return self.customer

    @payer.setter
    def payer(self, payer):
        self.customer = payer

    @property
    def is_open(self):
        return self.status == self.Status.OPEN

    @is_open.setter
    def is_open(self, is_open):
        self.status = self.Status.OPEN if is_open else self.Status.SENT

    def take_regions(self, regions):
        if self.customer:
            self.customer.region = regions.get(self.customer.region_id)

    def item_count(self):
        return sum(item.quantity for item in self.items.all())

    def discounted(self):
        if self.coupon is None:
            return self.total
        return self.total * (100 - self.coupon.percent) // 100


class PriorityOrder(Order):
    objects = PriorityOrderManager()

    class Meta:
        proxy = True


class ShippedOrder(Order):
    objects = ShippedOrderQuerySet.as_manager()
    with_customers = ChosenManager()

    class Meta:
        proxy = True


class RecentOrder(Order):
    objects = RecentOrderManager()

    class Meta:
        proxy = True


class ArchivedOrder(Order):
    objects = ArchivedOrderManager()
    discounted = DiscountedOrderManager()

    class Meta:
        proxy = True


class ImportedOrder(Order):
    objects = make_manager()

    class Meta:
        proxy = True


class ExportedOrder(Order):
    objects = made_manager

    class Meta:
        proxy = True


class Invoice(models.Model):
    order = models.OneToOneField(Order, on_delete=models.CASCADE, primary_key=True)
    due = models.DateField()

    objects = InvoiceManager()
    plain = models.Manager()

    def __str__(self):
        return f"Invoice for {self.order}"


class Category(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Product(Tracked):
    name = models.CharField(max_length=50)
    price = models.IntegerField()
    stock = models.IntegerField(default=0)
    discontinued = models.BooleanField(default=False)
    categories = models.ManyToManyField(Category)
    similar = models.ManyToManyField("self")

    objects = ProductQuerySet.as_manager()

    def __str__(self):
        return self.name


class Supplier(models.Model):
    name = models.CharField(max_length=50)
    products = models.ManyToManyField(Product, through="Supply", related_name="suppliers")

    def __str__(self):
        return self.name


class Supply(models.Model):
    supplier = models.ForeignKey(Supplier, on_delete=models.CASCADE)
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="supplies")
    price = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["supplier", "product"], name="one_supply"),
            models.UniqueConstraint(
                fields=["product", "price"], condition=models.Q(price__lt=0), name="one_refund"
            ),
        ]

    def __lt__(self, other):
        return (self.supplier.name, self.price) < (other.supplier.name, other.price)

    def get_margin(self):
        return self.product.price - self.price

    def set_margin(self, margin):
        self.price = self.product.price - margin

    def get_rebate(self):
        return 100 - self.price

    @property
    def offer_id(self):
        return f"{self.product_id}-{self.price}"

    @offer_id.setter
    def offer_id(self, offer_id):
        self.price = min(int(offer_id.partition("-")[2]), self.product.price)

    margin = property(get_margin, set_margin)
    rebate = property(fget=get_rebate)


class Item(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")
    product = models.ForeignKey(Product, on_delete=models.PROTECT)
    quantity = models.IntegerField(default=1)

    def __str__(self):
        return f"{self.quantity} × {self.product.name}"

    @property
    def charge(self):
        return self.quantity * self.product.price

    @charge.setter
    def charge(self, charge):
        self.quantity = charge // (self.product.price or 1)

    @charge.deleter
    def charge(self):
        self.quantity = 0


class Channel(models.TextChoices):
    WEB = "web", "On the web"
    COUNTER = "counter", "In a shop"


class Warehouse(models.Model):
    name = models.CharField(max_length=50)
    region = models.ForeignKey(Region, on_delete=models.CASCADE)

    objects = WarehouseManager()

    class Meta:
        base_manager_name = "objects"

    @property
    def plain_shelves(self):
        """Without their products."""
        return self.shelves(manager="objects")

    @property
    def own_shelves(self):
        return self.shelves

    @cached_property
    def kept_shelves(self):
        return self.shelves(manager="objects")

    @property
    def sorted_shelves(self):
        return self.plain_shelves.order_by("pk")


class Shelf(models.Model):
    warehouse = models.ForeignKey(Warehouse, on_delete=models.CASCADE, related_name="shelves")
    product = models.ForeignKey(Product, on_delete=models.CASCADE)

    objects = models.Manager()
    with_products = ShelfManager()

    class Meta:
        default_manager_name = "with_products"


class Delivery(models.Model):
    order = models.ForeignKey["Order"](Order, on_delete=models.CASCADE, related_name="+")
    stops = models.ManyToManyField["Region"](Region, related_name="+")
    left = models.DateField(null=True, blank=True)

    objects = models.Manager["Delivery"]()
    with_orders = models.Manager["Delivery"].from_queryset(DeliveryQuerySet["Delivery"])()
    typed = DeliveryQuerySet["Delivery"].as_manager()

    def clean(self):
        if self.left is None and self.order.status == Order.Status.SENT:
            raise ValidationError("It has left.")
