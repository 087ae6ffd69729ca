from django.db import models


class Port(models.Model):
    name = models.CharField(max_length=40)


class Cable(models.Model):
    port = models.ForeignKey(Port, on_delete=models.CASCADE)
    label = models.CharField(max_length=40)


class PortTemplate(models.Model):
    name = models.CharField(max_length=40)


class CableTemplate(models.Model):
    port = models.ForeignKey(PortTemplate, on_delete=models.CASCADE)
    label = models.CharField(max_length=40)
