from django.urls import path

from . import views

app_name = "shop"
urlpatterns = [
    path("", views.order_create, name="create"),
    path("<int:pk>/refund/", views.order_refund, name="refund"),
    path("<int:pk>/ship/", views.ShipView.as_view(), name="ship"),
    path("export/", views.ExportView.as_view(), name="export"),
]
