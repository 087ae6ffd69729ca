from django.contrib.auth.models import User
from django.core.mail import send_mail
from django.db import models
from django.utils import timezone

from courses.models import Course, Enrolment


class Coupon(models.Model):
    code = models.CharField(max_length=20, unique=True)
    percent = models.PositiveSmallIntegerField()
    valid_until = models.DateField()
    max_uses = models.PositiveIntegerField(default=1)
    times_used = models.PositiveIntegerField(default=0)

    def __str__(self):
        return self.code


class Order(models.Model):
    STATUS_CHOICES = [
        ("open", "Open"),
        ("paid", "Paid"),
        ("cancelled", "Cancelled"),
    ]

    customer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="orders")
    coupon = models.ForeignKey(Coupon, on_delete=models.PROTECT, null=True, blank=True)
    status = models.CharField(max_length=10, choices=STATUS_CHOICES, default="open")
    total = models.DecimalField(max_digits=8, decimal_places=2)
    created_at = models.DateTimeField(auto_now_add=True)
    paid_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self):
        return f"Order {self.pk}"

    def mark_as_paid(self):
        self.status = "paid"
        self.paid_at = timezone.now()
        self.save()
        lines = []
        for item in self.items.all():
            course = item.course
            Enrolment.objects.get_or_create(student=self.customer, course=course)
            lines.append(f"{course.title}: {item.price}")
        send_mail(
            f"Your order {self.pk}",
            "\n".join(lines) + f"\nTotal: {self.total}",
            None,
            [self.customer.email],
        )

    def give_away(self, request):
        from .services import transfer_order

        return transfer_order(request, self.pk)


class OrderItemManager(models.Manager):
    def sold(self):
        return self.filter(order__status="paid")

    def free(self):
        return self.filter(price=0)


class OrderItem(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="order_items")
    price = models.DecimalField(max_digits=8, decimal_places=2)

    objects = OrderItemManager()

    def __str__(self):
        return f"Item {self.pk}"
