<?xml version="1.0" encoding="UTF-8"?>
<esdl:EnergySystem xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:esdl="http://www.tno.nl/esdl" id="small-network" name="Klein warmtenet" esdlVersion="v2401" version="1">
  <energySystemInformation xsi:type="esdl:EnergySystemInformation" id="small-network-information">
    <carriers xsi:type="esdl:Carriers" id="small-network-carriers">
      <carrier xsi:type="esdl:HeatCommodity" id="supply" name="Supply" supplyTemperature="75.0"/>
      <carrier xsi:type="esdl:HeatCommodity" id="return" name="Return" returnTemperature="45.0"/>
    </carriers>
  </energySystemInformation>
  <instance xsi:type="esdl:Instance" id="small-network-instance" name="Today">
    <area xsi:type="esdl:Area" id="small-network-area" name="Buurtschap Het Riet">
      <asset xsi:type="esdl:ResidualHeatSource" id="dairy" name="Zuivelfabriek De Drie Koeën" power="600000">
        <port xsi:type="esdl:InPort" id="dairy-in" name="In" connectedTo="main-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="dairy-out" name="Out" connectedTo="main-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5101" lon="5.5502" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="tee-supply" name="Splitsing">
        <port xsi:type="esdl:InPort" id="tee-supply-in" name="In" connectedTo="main-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="tee-supply-out" name="Out" connectedTo="school-supply-in pool-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5101" lon="5.5531" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="tee-return" name="Splitsing retour">
        <port xsi:type="esdl:InPort" id="tee-return-in" name="In" connectedTo="school-return-out pool-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="tee-return-out" name="Out" connectedTo="main-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.51011" lon="5.55311" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="school" name="Basisschool Zoë" power="180000">
        <port xsi:type="esdl:InPort" id="school-in" name="In" connectedTo="school-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="school-out" name="Out" connectedTo="school-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5112" lon="5.5531" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="pool" name="Zwembad" power="320000">
        <port xsi:type="esdl:InPort" id="pool-in" name="In" connectedTo="pool-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pool-out" name="Out" connectedTo="pool-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.5094" lon="5.5531" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-supply" name="Hoofdleiding" diameter="DN65" length="196.3" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="main-supply-in" name="In" connectedTo="dairy-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="main-supply-out" name="Out" connectedTo="tee-supply-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5101" lon="5.5502"/>
          <point xsi:type="esdl:Point" lat="52.5101" lon="5.5531"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="main-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="main-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="main-return" name="Hoofdleiding retour" diameter="DN65" length="196.3" innerDiameter="0.0703" outerDiameter="0.14">
        <port xsi:type="esdl:InPort" id="main-return-in" name="In" connectedTo="tee-return-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="main-return-out" name="Out" connectedTo="dairy-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.51011" lon="5.55311"/>
          <point xsi:type="esdl:Point" lat="52.51011" lon="5.55021"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="main-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="main-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02895">
            <matter xsi:type="esdl:Material" id="main-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="main-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="school-supply" name="Aansluiting school" diameter="DN40" length="122.3" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="school-supply-in" name="In" connectedTo="tee-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="school-supply-out" name="Out" connectedTo="school-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5101" lon="5.5531"/>
          <point xsi:type="esdl:Point" lat="52.5112" lon="5.5531"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="school-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="school-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="school-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="school-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="school-return" name="Aansluiting school retour" diameter="DN40" length="122.3" innerDiameter="0.0431" outerDiameter="0.11">
        <port xsi:type="esdl:InPort" id="school-return-in" name="In" connectedTo="school-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="school-return-out" name="Out" connectedTo="tee-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.51121" lon="5.55311"/>
          <point xsi:type="esdl:Point" lat="52.51011" lon="5.55311"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="school-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0026">
            <matter xsi:type="esdl:Material" id="school-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02785">
            <matter xsi:type="esdl:Material" id="school-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="school-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pool-supply" name="Aansluiting zwembad" diameter="DN50" length="77.8" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pool-supply-in" name="In" connectedTo="tee-supply-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="pool-supply-out" name="Out" connectedTo="pool-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.5101" lon="5.5531"/>
          <point xsi:type="esdl:Point" lat="52.5094" lon="5.5531"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pool-supply-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pool-supply-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pool-supply-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pool-supply-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
      <asset xsi:type="esdl:Pipe" id="pool-return" name="Aansluiting zwembad retour" diameter="DN50" length="77.8" innerDiameter="0.0545" outerDiameter="0.125">
        <port xsi:type="esdl:InPort" id="pool-return-in" name="In" connectedTo="pool-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="pool-return-out" name="Out" connectedTo="tee-return-in" carrier="return"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.50941" lon="5.55311"/>
          <point xsi:type="esdl:Point" lat="52.51011" lon="5.55311"/>
        </geometry>
        <material xsi:type="esdl:CompoundMatter" id="pool-return-wall" compoundType="LAYERED">
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.0029">
            <matter xsi:type="esdl:Material" id="pool-return-wall-steel" name="steel" thermalConductivity="52.15"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.02935">
            <matter xsi:type="esdl:Material" id="pool-return-wall-PUR" name="PUR" thermalConductivity="0.027"/>
          </component>
          <component xsi:type="esdl:CompoundMatterComponent" layerWidth="0.003">
            <matter xsi:type="esdl:Material" id="pool-return-wall-HDPE" name="HDPE" thermalConductivity="0.4"/>
          </component>
        </material>
      </asset>
    </area>
  </instance>
</esdl:EnergySystem>
