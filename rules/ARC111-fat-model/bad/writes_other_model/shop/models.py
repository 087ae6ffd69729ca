from django.db import models


class Product(models.Model):
    name = models.CharField(max_length=200)
    stock = models.PositiveIntegerField(default=0)


class StockMovement(models.Model):
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    quantity = models.IntegerField()


class Order(models.Model):
    product = models.ForeignKey(Product, on_delete=models.PROTECT)
    quantity = models.PositiveIntegerField()
    status = models.CharField(max_length=20, default="new")

    def ship(self):  # ARC111 StockMovement
        self.status = "shipped"
        self.save(update_fields=["status"])
        StockMovement.objects.create(product=self.product, quantity=-self.quantity)
