from django.urls import include, path, re_path
from rest_framework.routers import DefaultRouter

from . import views

router = DefaultRouter()
router.register("customers", views.CustomerViewSet, basename="customer")
router.register(r"invoices", views.InvoiceViewSet, basename="invoice")

app_name = "shop"
urlpatterns = [
    path("list/", views.order_list, name="order-list"),
    path("<int:pk>/refund/", views.order_refund, name="order-refund"),
    re_path(r"^(?P<pk>\d+)/show/$", views.OrderView.as_view(), name="order-detail"),
    path("export/", views.ExportView.as_view(), name="export"),
    path("<int:pk>/page/", views.order_page, name="order-page"),
    path("<int:pk>/label/", views.order_label, name="order-label"),
    path("health/", views.health),
    path("api/", include(router.urls)),
]
