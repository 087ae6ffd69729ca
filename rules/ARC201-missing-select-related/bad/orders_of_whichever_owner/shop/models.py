from django.db import models


class Coupon(models.Model):
    code = models.CharField(max_length=20)


class Customer(models.Model):
    name = models.CharField(max_length=50)


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")
    coupon = models.ForeignKey(Coupon, on_delete=models.CASCADE)
    year = models.IntegerField()
