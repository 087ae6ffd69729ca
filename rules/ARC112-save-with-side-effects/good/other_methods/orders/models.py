from django.core.mail import send_mail
from django.db import models


class Order(models.Model):
    email = models.EmailField()
    paid = models.BooleanField(default=False)

    def confirm(self):
        """Not one of the three methods: this one is ARC111's."""
        send_mail("Your order", "Thank you.", None, [self.email])

    def save(self, *args, **kwargs):
        if self.pk is None:
            self.email = self.email.lower()
        super().save(*args, **kwargs)


class Basket:
    """No model, in spite of its method's name."""

    def save(self):
        Order.objects.create(email="guest@example.com")
