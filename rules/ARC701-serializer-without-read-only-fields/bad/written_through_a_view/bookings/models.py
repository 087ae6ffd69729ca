from django.db import models


class Booking(models.Model):
    guest = models.CharField(max_length=100)
    created_at = models.DateTimeField(auto_now_add=True)


class Extra(models.Model):
    booking = models.ForeignKey(Booking, on_delete=models.CASCADE, related_name="extras")
    name = models.CharField(max_length=100)


class Review(models.Model):
    text = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)
