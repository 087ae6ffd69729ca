from django.db import models


class Comment(models.Model):
    text = models.TextField()
    is_hidden = models.BooleanField(default=False)
