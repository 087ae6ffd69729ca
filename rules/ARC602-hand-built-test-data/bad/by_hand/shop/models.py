from django.contrib.auth.models import AbstractUser
from django.db import models


class Member(AbstractUser):
    pass


class Customer(models.Model):
    name = models.CharField(max_length=100)


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")
    number = models.CharField(max_length=20, unique=True)


class Parcel(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)
