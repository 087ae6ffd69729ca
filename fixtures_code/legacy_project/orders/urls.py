from django.urls import path

from . import coupon_views, export_views, partner_views, status_views, views

urlpatterns = [
    path("api/checkout/", views.checkout, name="checkout"),
    path("api/orders/", views.order_list, name="order-list"),
    path("api/orders/open/", status_views.open_orders, name="orders-open"),
    path("api/orders/<int:pk>/", views.OrderDetailView.as_view(), name="order-detail"),
    path("api/orders/<int:pk>/pay/", views.PayOrderView.as_view(), name="order-pay"),
    path("api/orders/<int:pk>/cancel/", views.CancelOrderView.as_view(), name="order-cancel"),
    path("api/orders/csv/", export_views.orders_csv, name="order-csv"),
    path("api/orders/<int:pk>/receipt/", export_views.receipt_upload, name="order-receipt"),
    path("api/orders/<int:pk>/announce/", partner_views.announce, name="order-announce"),
    path("api/orders/<int:pk>/remind/", coupon_views.OrderReminderView.as_view()),
    path("api/orders/hook/", coupon_views.payment_hook),
    path("api/coupons/forget/", coupon_views.forget_coupon),
    path("api/coupons/", coupon_views.CouponListView.as_view(), name="coupon-list"),
    path("coupons/<slug:code>/", coupon_views.coupon_link, name="coupon-link"),
]
