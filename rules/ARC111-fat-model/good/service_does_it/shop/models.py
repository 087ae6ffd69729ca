from django.db import models


class Product(models.Model):
    name = models.CharField(max_length=200)


class StockMovement(models.Model):
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    quantity = models.IntegerField()


class Order(models.Model):
    product = models.ForeignKey(Product, on_delete=models.PROTECT)
    quantity = models.PositiveIntegerField()
    status = models.CharField(max_length=20, default="new")
    email = models.EmailField()

    def mark_shipped(self):
        self.status = "shipped"
        self.save(update_fields=["status"])
