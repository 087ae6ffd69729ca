from django.db import models, transaction
from django.utils import timezone


class Customer(models.Model):
    name = models.CharField(max_length=100)
    deleted = models.DateTimeField(null=True, blank=True)

    def delete(self, using=None, keep_parents=False):
        self.deleted = timezone.now()
        self.save(update_fields=["deleted"])


class Address(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    is_default = models.BooleanField(default=False)

    def save(self, *args, **kwargs):
        with transaction.atomic():
            if self.is_default:
                Address.objects.filter(customer=self.customer).update(is_default=False)
            super().save(*args, **kwargs)
