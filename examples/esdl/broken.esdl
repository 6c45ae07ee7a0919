<?xml version="1.0" encoding="UTF-8"?>
<!-- Well-formed, but wrong in many ways. The name of each asset says what is wrong with it. -->
<esdl:EnergySystem xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:esdl="http://www.tno.nl/esdl" id="broken" name="Kapot warmtenet" esdlVersion="v2401" version="1">
  <energySystemInformation xsi:type="esdl:EnergySystemInformation" id="broken-information">
    <carriers xsi:type="esdl:Carriers" id="broken-carriers">
      <carrier xsi:type="esdl:HeatCommodity" id="supply" name="Supply" supplyTemperature="75.0"/>
      <carrier xsi:type="esdl:HeatCommodity" id="return" name="Return" returnTemperature="45.0"/>
    </carriers>
  </energySystemInformation>
  <instance xsi:type="esdl:Instance" id="broken-instance" name="Today">
    <area xsi:type="esdl:Area" id="broken-area" name="Buurtschap Het Lek">
      <asset xsi:type="esdl:GenericProducer" id="source" name="Source without power">
        <port xsi:type="esdl:InPort" id="source-in" name="In" connectedTo="changes-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="source-out" name="Out" connectedTo="no-length-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.51" lon="5.55" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="no-length" name="Pipe without length" innerDiameter="0.1071" outerDiameter="0.2">
        <port xsi:type="esdl:InPort" id="no-length-in" name="In" connectedTo="source-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="no-length-out" name="Out" connectedTo="no-diameter-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.51" lon="5.55"/>
          <point xsi:type="esdl:Point" lat="52.51" lon="5.5515"/>
        </geometry>
      </asset>
      <asset xsi:type="esdl:Pipe" id="no-diameter" name="Pipe without diameters" length="100.0">
        <port xsi:type="esdl:InPort" id="no-diameter-in" name="In" connectedTo="no-length-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="no-diameter-out" name="Out" connectedTo="nothing-known-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.51" lon="5.5515"/>
          <point xsi:type="esdl:Point" lat="52.51" lon="5.553"/>
        </geometry>
      </asset>
      <asset xsi:type="esdl:Pipe" id="nothing-known" name="Pipe without length and geometry" length="0.0" diameter="DN100">
        <port xsi:type="esdl:InPort" id="nothing-known-in" name="In" connectedTo="no-diameter-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="nothing-known-out" name="Out" connectedTo="long-in" carrier="supply"/>
      </asset>
      <asset xsi:type="esdl:Pipe" id="long" name="Pipe ten times as long as it is drawn" length="1000.0" diameter="DN100">
        <port xsi:type="esdl:InPort" id="long-in" name="In" connectedTo="nothing-known-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="long-out" name="Out" connectedTo="mixed-in no-carriers-in" carrier="supply"/>
        <geometry xsi:type="esdl:Line" CRS="WGS84">
          <point xsi:type="esdl:Point" lat="52.51" lon="5.553"/>
          <point xsi:type="esdl:Point" lat="52.51" lon="5.5545"/>
        </geometry>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="mixed" name="Homes fed from the supply by a port of the return" power="100000.0">
        <port xsi:type="esdl:InPort" id="mixed-in" name="In" connectedTo="long-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="mixed-out" name="Out" connectedTo="changes-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.51" lon="5.5545" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="changes" name="Joint that turns return into supply">
        <port xsi:type="esdl:InPort" id="changes-in" name="In" connectedTo="mixed-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="changes-out" name="Out" connectedTo="source-in" carrier="supply"/>
        <geometry xsi:type="esdl:Point" lat="52.5101" lon="5.5545" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="loose" name="Homes that are not connected" power="50000.0">
        <port xsi:type="esdl:InPort" id="loose-in" name="In" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="loose-out" name="Out" connectedTo="" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.511" lon="5.556" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="no-carriers" name="Homes without power and carriers">
        <port xsi:type="esdl:InPort" id="no-carriers-in" name="In" connectedTo="long-out"/>
        <port xsi:type="esdl:OutPort" id="no-carriers-out" name="Out" connectedTo="storage-in"/>
        <geometry xsi:type="esdl:Point" lat="52.511" lon="5.557" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:HeatStorage" id="storage" name="Storage without capacity">
        <port xsi:type="esdl:InPort" id="storage-in" name="In" connectedTo="no-carriers-out" carrier="supply"/>
        <port xsi:type="esdl:OutPort" id="storage-out" name="Out" connectedTo="off-earth-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.511" lon="5.559" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="off-earth" name="Joint with coordinates in metres">
        <port xsi:type="esdl:InPort" id="off-earth-in" name="In" connectedTo="storage-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="off-earth-out" name="Out" connectedTo="twin-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="155000.0" lon="463000.0" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="twin" name="Joint of two with one id">
        <port xsi:type="esdl:InPort" id="twin-in" name="In" connectedTo="off-earth-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="twin-out" name="Out" connectedTo="second-twin-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.512" lon="5.56" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" id="twin" name="Second joint of two with one id">
        <port xsi:type="esdl:InPort" id="second-twin-in" name="In" connectedTo="twin-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="second-twin-out" name="Out" connectedTo="nameless-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.512" lon="5.561" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:Joint" name="Joint without id">
        <port xsi:type="esdl:InPort" id="nameless-in" name="In" connectedTo="second-twin-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="nameless-out" name="Out" connectedTo="not-back-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.512" lon="5.562" CRS="WGS84"/>
      </asset>
      <asset xsi:type="esdl:HeatingDemand" id="not-back" name="Homes connected to a port that is not connected back" power="70000.0">
        <port xsi:type="esdl:InPort" id="not-back-in" name="In" connectedTo="nameless-out" carrier="return"/>
        <port xsi:type="esdl:OutPort" id="not-back-out" name="Out" connectedTo="source-in" carrier="return"/>
        <geometry xsi:type="esdl:Point" lat="52.512" lon="5.563" CRS="WGS84"/>
      </asset>
    </area>
  </instance>
</esdl:EnergySystem>
