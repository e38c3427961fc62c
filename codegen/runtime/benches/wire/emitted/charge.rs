//! A charge of a payment service.

use std::collections::BTreeMap;

use crate::runtime::wire::{Extra, object};

#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub state: Option<String>,
    pub extra: Extra,
}
object! {
    Address {
        "city" => city: nullable,
        "country" => country: nullable,
        "line1" => line1: nullable,
        "line2" => line2: nullable,
        "postal_code" => postal_code: nullable,
        "state" => state: nullable,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct BillingDetails {
    pub address: Option<Box<Address>>,
    pub email: Option<String>,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub tax_id: Option<String>,
    pub extra: Extra,
}
object! {
    BillingDetails {
        "address" => address: nullable,
        "email" => email: nullable,
        "name" => name: nullable,
        "phone" => phone: nullable,
        "tax_id" => tax_id: nullable,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct CardChecks {
    pub address_line1_check: Option<String>,
    pub address_postal_code_check: Option<String>,
    pub cvc_check: Option<String>,
    pub extra: Extra,
}
object! {
    CardChecks {
        "address_line1_check" => address_line1_check: nullable,
        "address_postal_code_check" => address_postal_code_check: nullable,
        "cvc_check" => cvc_check: nullable,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub amount_authorized: Option<i64>,
    pub authorization_code: Option<String>,
    pub brand: Option<String>,
    pub checks: Option<Box<CardChecks>>,
    pub country: Option<String>,
    pub exp_month: i64,
    pub exp_year: i64,
    pub fingerprint: Option<String>,
    pub funding: Option<String>,
    pub last4: Option<String>,
    pub network: Option<String>,
    pub extra: Extra,
}
object! {
    Card {
        "amount_authorized" => amount_authorized: nullable,
        "authorization_code" => authorization_code: nullable,
        "brand" => brand: nullable,
        "checks" => checks: nullable,
        "country" => country: nullable,
        "exp_month" => exp_month: defaulted,
        "exp_year" => exp_year: defaulted,
        "fingerprint" => fingerprint: optional,
        "funding" => funding: nullable,
        "last4" => last4: nullable,
        "network" => network: nullable,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct PaymentMethodDetails {
    pub card: Option<Box<Card>>,
    pub r#type: String,
    pub extra: Extra,
}
object! {
    PaymentMethodDetails {
        "card" => card: optional,
        "type" => r#type: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub network_status: Option<String>,
    pub reason: Option<String>,
    pub risk_level: Option<String>,
    pub risk_score: Option<i64>,
    pub seller_message: Option<String>,
    pub r#type: String,
    pub extra: Extra,
}
object! {
    Outcome {
        "network_status" => network_status: nullable,
        "reason" => reason: nullable,
        "risk_level" => risk_level: optional,
        "risk_score" => risk_score: optional,
        "seller_message" => seller_message: nullable,
        "type" => r#type: defaulted,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct FraudDetails {
    pub stripe_report: Option<String>,
    pub user_report: Option<String>,
    pub extra: Extra,
}
object! {
    FraudDetails {
        "stripe_report" => stripe_report: optional,
        "user_report" => user_report: optional,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Charge {
    pub id: String,
    pub object: String,
    pub amount: i64,
    pub amount_captured: i64,
    pub amount_refunded: i64,
    pub application: Option<String>,
    pub application_fee: Option<String>,
    pub application_fee_amount: Option<i64>,
    pub balance_transaction: Option<String>,
    pub billing_details: Box<BillingDetails>,
    pub calculated_statement_descriptor: Option<String>,
    pub captured: bool,
    pub created: i64,
    pub currency: String,
    pub customer: Option<String>,
    pub description: Option<String>,
    pub disputed: bool,
    pub failure_code: Option<String>,
    pub failure_message: Option<String>,
    pub fraud_details: Option<Box<FraudDetails>>,
    pub invoice: Option<String>,
    pub livemode: bool,
    pub metadata: BTreeMap<String, String>,
    pub on_behalf_of: Option<String>,
    pub outcome: Option<Box<Outcome>>,
    pub paid: bool,
    pub payment_intent: Option<String>,
    pub payment_method: Option<String>,
    pub payment_method_details: Option<Box<PaymentMethodDetails>>,
    pub receipt_email: Option<String>,
    pub receipt_number: Option<String>,
    pub receipt_url: Option<String>,
    pub refunded: bool,
    pub review: Option<String>,
    pub source_transfer: Option<String>,
    pub statement_descriptor: Option<String>,
    pub statement_descriptor_suffix: Option<String>,
    pub status: String,
    pub transfer: Option<String>,
    pub transfer_group: Option<String>,
    pub extra: Extra,
}
object! {
    Charge {
        "id" => id: defaulted,
        "object" => object: defaulted,
        "amount" => amount: defaulted,
        "amount_captured" => amount_captured: defaulted,
        "amount_refunded" => amount_refunded: defaulted,
        "application" => application: nullable,
        "application_fee" => application_fee: nullable,
        "application_fee_amount" => application_fee_amount: nullable,
        "balance_transaction" => balance_transaction: nullable,
        "billing_details" => billing_details: defaulted,
        "calculated_statement_descriptor" => calculated_statement_descriptor: nullable,
        "captured" => captured: defaulted,
        "created" => created: defaulted,
        "currency" => currency: defaulted,
        "customer" => customer: nullable,
        "description" => description: nullable,
        "disputed" => disputed: defaulted,
        "failure_code" => failure_code: nullable,
        "failure_message" => failure_message: nullable,
        "fraud_details" => fraud_details: nullable,
        "invoice" => invoice: nullable,
        "livemode" => livemode: defaulted,
        "metadata" => metadata: defaulted,
        "on_behalf_of" => on_behalf_of: nullable,
        "outcome" => outcome: nullable,
        "paid" => paid: defaulted,
        "payment_intent" => payment_intent: nullable,
        "payment_method" => payment_method: nullable,
        "payment_method_details" => payment_method_details: nullable,
        "receipt_email" => receipt_email: nullable,
        "receipt_number" => receipt_number: nullable,
        "receipt_url" => receipt_url: optional,
        "refunded" => refunded: defaulted,
        "review" => review: nullable,
        "source_transfer" => source_transfer: nullable,
        "statement_descriptor" => statement_descriptor: nullable,
        "statement_descriptor_suffix" => statement_descriptor_suffix: nullable,
        "status" => status: defaulted,
        "transfer" => transfer: optional,
        "transfer_group" => transfer_group: nullable,
        rest extra,
    }
}
